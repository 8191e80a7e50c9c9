import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'Webhook',
    sentence: 'Send a request with {body}',
    fields: {
      body: {
        label: 'Body',
        description: 'What is sent, with tokens. In JSON write values with | json, which adds the quotes.',
        placeholder: '{ "type": "customer.welcomed", "data": { "name": {{ customer.lastName | json }} } }',
      },
      type: { label: 'Kind of body' },
      'type.json': { label: 'JSON' },
      'type.text': { label: 'Text' },
      url: {
        label: 'Address',
        description: 'Where requests go. An address in your own network must be allowed in the configuration.',
      },
      signingSecret: {
        label: 'Signing secret',
        description: 'Requests are signed with it (Standard Webhooks). whsec_ and 24 to 64 bytes in base64.',
      },
      authorization: {
        label: 'Authorization',
        description: 'Sent as the Authorization header, if the receiver asks for one.',
      },
      callbackSecret: {
        label: 'Secret for callbacks',
        description: 'What the receiver signs its callbacks with, if it calls back.',
      },
    },
    events: { completed: 'completed', failed: 'failed', answered: 'answered' },
  },
  de: {
    title: 'Webhook',
    sentence: 'Eine Anfrage mit {body} senden',
    fields: {
      body: {
        label: 'Inhalt',
        description:
          'Was gesendet wird, mit Platzhaltern. In JSON stehen Werte mit | json, das die Anführungszeichen setzt.',
      },
      type: { label: 'Art des Inhalts' },
      'type.json': { label: 'JSON' },
      'type.text': { label: 'Text' },
      url: {
        label: 'Adresse',
        description: 'Wohin Anfragen gehen. Eine Adresse im eigenen Netz muss in der Konfiguration erlaubt sein.',
      },
      signingSecret: {
        label: 'Geheimnis zum Signieren',
        description: 'Damit werden Anfragen signiert (Standard Webhooks). whsec_ und 24 bis 64 Bytes in Base64.',
      },
      authorization: {
        label: 'Authorization',
        description: 'Wird als Authorization-Header gesendet, falls der Empfänger einen verlangt.',
      },
      callbackSecret: {
        label: 'Geheimnis für Rückrufe',
        description: 'Womit der Empfänger seine Rückrufe signiert, falls er zurückruft.',
      },
    },
    events: { completed: 'abgeschlossen', failed: 'fehlgeschlagen', answered: 'beantwortet' },
  },
  es: {
    title: 'Webhook',
    sentence: 'Enviar una petición con {body}',
    fields: {
      body: {
        label: 'Cuerpo',
        description: 'Lo que se envía, con variables. En JSON, escriba los valores con | json, que pone las comillas.',
      },
      type: { label: 'Tipo de cuerpo' },
      'type.json': { label: 'JSON' },
      'type.text': { label: 'Texto' },
      url: {
        label: 'Dirección',
        description:
          'Adónde van las peticiones. Una dirección de la red propia debe estar permitida en la configuración.',
      },
      signingSecret: {
        label: 'Secreto de firma',
        description: 'Con él se firman las peticiones (Standard Webhooks). whsec_ y de 24 a 64 bytes en base64.',
      },
      authorization: {
        label: 'Authorization',
        description: 'Se envía como cabecera Authorization, si el receptor la pide.',
      },
      callbackSecret: {
        label: 'Secreto de las respuestas',
        description: 'Con qué firma el receptor sus propias llamadas, si las hace.',
      },
    },
    events: { completed: 'completado', failed: 'fallido', answered: 'respondido' },
  },
  fi: {
    title: 'Webhook',
    sentence: 'Lähetä pyyntö, jossa on {body}',
    fields: {
      body: {
        label: 'Sisältö',
        description:
          'Mitä lähetetään, muuttujineen. Kirjoita JSONissa arvot muodossa | json, joka lisää lainausmerkit.',
      },
      type: { label: 'Sisällön laji' },
      'type.json': { label: 'JSON' },
      'type.text': { label: 'Teksti' },
      url: { label: 'Osoite', description: 'Minne pyynnöt menevät. Oman verkon osoite on sallittava asetuksissa.' },
      signingSecret: {
        label: 'Allekirjoitussalaisuus',
        description: 'Sillä pyynnöt allekirjoitetaan (Standard Webhooks). whsec_ ja 24–64 tavua base64-muodossa.',
      },
      authorization: {
        label: 'Authorization',
        description: 'Lähetetään Authorization-otsakkeena, jos vastaanottaja vaatii sen.',
      },
      callbackSecret: {
        label: 'Takaisinkutsujen salaisuus',
        description: 'Millä vastaanottaja allekirjoittaa omat kutsunsa, jos se kutsuu takaisin.',
      },
    },
    events: { completed: 'valmis', failed: 'epäonnistui', answered: 'vastattu' },
  },
  tr: {
    title: 'Webhook',
    sentence: '{body} içeriğiyle bir istek gönder',
    fields: {
      body: {
        label: 'İçerik',
        description: 'Gönderilen metin, değişkenlerle. JSON içinde değerleri | json ile yazın; tırnakları o ekler.',
      },
      type: { label: 'İçerik türü' },
      'type.json': { label: 'JSON' },
      'type.text': { label: 'Metin' },
      url: {
        label: 'Adres',
        description: 'İsteklerin gittiği yer. Kendi ağınızdaki bir adrese yapılandırmada izin verilmelidir.',
      },
      signingSecret: {
        label: 'İmza anahtarı',
        description: 'İstekler bununla imzalanır (Standard Webhooks). whsec_ ve base64 olarak 24–64 bayt.',
      },
      authorization: { label: 'Authorization', description: 'Alıcı isterse Authorization başlığı olarak gönderilir.' },
      callbackSecret: {
        label: 'Geri çağrı anahtarı',
        description: 'Geri çağırıyorsa, alıcının kendi çağrılarını imzaladığı anahtar.',
      },
    },
    events: { completed: 'tamamlandı', failed: 'başarısız', answered: 'yanıtlandı' },
  },
  zh: {
    title: 'Webhook',
    sentence: '发送内容为 {body} 的请求',
    fields: {
      body: { label: '内容', description: '要发送的内容，可含变量。在 JSON 中请用 | json 书写变量值，它会加上引号。' },
      type: { label: '内容类型' },
      'type.json': { label: 'JSON' },
      'type.text': { label: '文本' },
      url: { label: '地址', description: '请求发往的地址。内部网络的地址须在配置中允许。' },
      signingSecret: {
        label: '签名密钥',
        description: '用它为请求签名（Standard Webhooks）。whsec_ 加上 24 至 64 字节的 base64。',
      },
      authorization: { label: 'Authorization', description: '若接收方要求，则作为 Authorization 标头发送。' },
      callbackSecret: { label: '回调密钥', description: '若接收方会回调，用于验证其回调签名的密钥。' },
    },
    events: { completed: '已完成', failed: '失败', answered: '已答复' },
  },
};
