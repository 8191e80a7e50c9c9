import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'SMS',
    sentence: 'Send “{text}”',
    fields: {
      text: { label: 'Text', description: 'Links are tracked.', placeholder: 'Hello Dr {{ customer.lastName }}, …' },
      accountSid: { label: 'Account', description: 'The account SID at the provider.', placeholder: 'AC…' },
      from: {
        label: 'Sender',
        description: 'A number of yours, or a name of up to 11 letters and digits. Nobody can answer to a name.',
        placeholder: '+4930123456',
      },
      messagingServiceSid: {
        label: 'Messaging service',
        description: 'Instead of a sender: the provider chooses one of those in this service.',
        placeholder: 'MG…',
      },
      country: {
        label: 'Country',
        description: 'Of numbers that are written without one, in two letters.',
        placeholder: 'DE',
      },
      apiUrl: { label: 'Address of the API', description: 'Left empty: Twilio’s.' },
      authToken: { label: 'Auth token', description: 'It also signs what the provider tells us.' },
    },
    events: {
      delivered: 'delivered',
      failed: 'not delivered',
      replied: 'replied',
      stopped: 'answered STOP',
      started: 'answered START',
    },
  },
  de: {
    title: 'SMS',
    sentence: '„{text}“ senden',
    fields: {
      text: {
        label: 'Text',
        description: 'Klicks auf Links werden erfasst.',
        placeholder: 'Guten Tag Dr. {{ customer.lastName }}, …',
      },
      accountSid: { label: 'Konto', description: 'Die Account SID beim Anbieter.', placeholder: 'AC…' },
      from: {
        label: 'Absender',
        description:
          'Eine eigene Nummer oder ein Name aus höchstens 11 Buchstaben und Ziffern. Auf einen Namen kann niemand antworten.',
        placeholder: '+4930123456',
      },
      messagingServiceSid: {
        label: 'Messaging Service',
        description: 'Anstelle eines Absenders: Der Anbieter wählt einen aus diesem Dienst.',
        placeholder: 'MG…',
      },
      country: {
        label: 'Land',
        description: 'Von Nummern, die ohne Land geschrieben sind, in zwei Buchstaben.',
        placeholder: 'DE',
      },
      apiUrl: { label: 'Adresse der Schnittstelle', description: 'Leer: die von Twilio.' },
      authToken: { label: 'Auth-Token', description: 'Damit sind auch die Rückmeldungen des Anbieters signiert.' },
    },
    events: {
      delivered: 'zugestellt',
      failed: 'nicht zugestellt',
      replied: 'beantwortet',
      stopped: 'mit STOP beantwortet',
      started: 'mit START beantwortet',
    },
  },
  es: {
    title: 'SMS',
    sentence: 'Enviar «{text}»',
    fields: {
      text: {
        label: 'Texto',
        description: 'Se registran los clics en los enlaces.',
        placeholder: 'Buenos días, Dr. {{ customer.lastName }}: …',
      },
      accountSid: { label: 'Cuenta', description: 'El Account SID en el proveedor.', placeholder: 'AC…' },
      from: {
        label: 'Remitente',
        description: 'Un número propio, o un nombre de hasta 11 letras y cifras. A un nombre nadie le puede responder.',
        placeholder: '+4930123456',
      },
      messagingServiceSid: {
        label: 'Servicio de mensajería',
        description: 'En lugar de un remitente: el proveedor elige uno de los de este servicio.',
        placeholder: 'MG…',
      },
      country: {
        label: 'País',
        description: 'De los números que se escriben sin él, en dos letras.',
        placeholder: 'DE',
      },
      apiUrl: { label: 'Dirección de la API', description: 'Vacía: la de Twilio.' },
      authToken: { label: 'Token de autenticación', description: 'Con él se firman también los avisos del proveedor.' },
    },
    events: {
      delivered: 'entregado',
      failed: 'no entregado',
      replied: 'respondido',
      stopped: 'respondido con STOP',
      started: 'respondido con START',
    },
  },
  fi: {
    title: 'Tekstiviesti',
    sentence: 'Lähetä ”{text}”',
    fields: {
      text: {
        label: 'Teksti',
        description: 'Linkkien napsautukset kirjataan.',
        placeholder: 'Hei, tri {{ customer.lastName }}, …',
      },
      accountSid: { label: 'Tili', description: 'Account SID palveluntarjoajalla.', placeholder: 'AC…' },
      from: {
        label: 'Lähettäjä',
        description: 'Oma numero tai nimi, enintään 11 kirjainta ja numeroa. Nimelle ei voi vastata.',
        placeholder: '+358401234567',
      },
      messagingServiceSid: {
        label: 'Messaging Service',
        description: 'Lähettäjän sijaan: palveluntarjoaja valitsee jonkin tämän palvelun lähettäjistä.',
        placeholder: 'MG…',
      },
      country: {
        label: 'Maa',
        description: 'Numeroille, joista maa puuttuu, kahdella kirjaimella.',
        placeholder: 'FI',
      },
      apiUrl: { label: 'Rajapinnan osoite', description: 'Tyhjänä: Twilion osoite.' },
      authToken: { label: 'Auth Token', description: 'Sillä allekirjoitetaan myös palveluntarjoajan ilmoitukset.' },
    },
    events: {
      delivered: 'toimitettu',
      failed: 'ei toimitettu',
      replied: 'vastattu',
      stopped: 'vastattu STOP',
      started: 'vastattu START',
    },
  },
  tr: {
    title: 'SMS',
    sentence: '“{text}” gönder',
    fields: {
      text: {
        label: 'Metin',
        description: 'Bağlantı tıklamaları izlenir.',
        placeholder: 'Merhaba Dr. {{ customer.lastName }}, …',
      },
      accountSid: { label: 'Hesap', description: 'Sağlayıcıdaki Account SID.', placeholder: 'AC…' },
      from: {
        label: 'Gönderen',
        description: 'Size ait bir numara ya da en fazla 11 harf ve rakamdan oluşan bir ad. Bir ada yanıt verilemez.',
        placeholder: '+905321234567',
      },
      messagingServiceSid: {
        label: 'Messaging Service',
        description: 'Gönderen yerine: sağlayıcı bu hizmettekilerden birini seçer.',
        placeholder: 'MG…',
      },
      country: {
        label: 'Ülke',
        description: 'Ülke kodu olmadan yazılan numaralar için, iki harfle.',
        placeholder: 'TR',
      },
      apiUrl: { label: 'API adresi', description: 'Boşsa: Twilio’nun adresi.' },
      authToken: { label: 'Auth Token', description: 'Sağlayıcının bildirimleri de bununla imzalanır.' },
    },
    events: {
      delivered: 'teslim edildi',
      failed: 'teslim edilmedi',
      replied: 'yanıtlandı',
      stopped: 'STOP yanıtı verildi',
      started: 'START yanıtı verildi',
    },
  },
  zh: {
    title: '短信',
    sentence: '发送“{text}”',
    fields: {
      text: {
        label: '文字',
        description: '链接点击会被记录。',
        placeholder: '{{ customer.lastName }} 医生，您好，…',
      },
      accountSid: { label: '账户', description: '服务商处的 Account SID。', placeholder: 'AC…' },
      from: {
        label: '发送方',
        description: '您自己的号码，或最多 11 个字母和数字的名称。名称无法接收回复。',
        placeholder: '+4930123456',
      },
      messagingServiceSid: {
        label: '消息服务',
        description: '代替发送方：由服务商从此服务中选择一个。',
        placeholder: 'MG…',
      },
      country: {
        label: '国家或地区',
        description: '用于未写国家或地区代码的号码，两个字母。',
        placeholder: 'DE',
      },
      apiUrl: { label: 'API 地址', description: '留空：Twilio 的地址。' },
      authToken: { label: '身份验证令牌', description: '服务商发来的通知也用它签名。' },
    },
    events: {
      delivered: '已送达',
      failed: '未送达',
      replied: '已回复',
      stopped: '回复了 STOP',
      started: '回复了 START',
    },
  },
};
