import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says in Turkish. */
export const tr: DeclaredWords['en'] = {
  title: 'E-posta',
  sentence: '{subject} gönder',
  fields: {
    subject: { label: 'Konu', placeholder: 'Hoş geldiniz, Dr. {{ customer.lastName }}' },
    preheader: {
      label: 'Önizleme satırı',
      description: 'Mesaj açılmadan önce gelen kutusunda konunun yanında görünür.',
    },
    body: {
      label: 'Mesaj',
      description:
        'Markdown ile yazılır. Bağlantı tıklamaları izlenir; satırında tek başına duran kalın bağlantı bir düğmedir.',
    },
    mjml: {
      label: 'Kendi tasarımınız (MJML)',
      description: 'Bizim görünümümüzün yerine. Yukarıdaki mesaj varsa o zaman düz metin olarak gösterilir.',
    },
    fromName: { label: 'Gönderen adı', placeholder: 'Cardiolex ekibi' },
    replyTo: { label: 'Yanıt adresi', description: 'Yanıtların gideceği yer. Boşsa: gönderen adresi.' },
    host: { label: 'Sunucu', description: 'SMTP sunucusunun adı.', placeholder: 'smtp.example.com' },
    port: { label: 'Bağlantı noktası', description: 'STARTTLS için 587, TLS için 465, ağ içinde 25.' },
    secure: { label: 'Şifreleme' },
    'secure.none': { label: 'Yok' },
    'secure.starttls': { label: 'STARTTLS' },
    'secure.tls': { label: 'TLS' },
    fromAddress: { label: 'Gönderen adresi', placeholder: 'news@example.com' },
    returnPath: {
      label: 'Dönüş adresi',
      description:
        'Sunucuların teslim edilemeyeni bildirdiği yer. Her mesaj kendi anahtarını ekler: bounces+…@mail.example.com.',
      placeholder: 'bounces@mail.example.com',
    },
    dkimDomain: {
      label: 'DKIM alan adı',
      description: 'İmzalayan alan adı: gönderen adresininki.',
      placeholder: 'example.com',
    },
    dkimSelector: {
      label: 'DKIM seçicisi',
      description: 'Anahtarı DNS’te adlandırır: seçici._domainkey.alan.',
      placeholder: 'spring2026',
    },
    footer: {
      label: 'Küçük yazı',
      description: 'Her mesajın altında: şirket, adres, bu mesajın neden geldiği. Markdown ile yazılır.',
    },
    user: { label: 'Kullanıcı' },
    password: { label: 'Parola' },
    dkimPrivateKey: { label: 'DKIM özel anahtarı', description: 'RSA, PEM biçiminde.' },
    webhookSecret: {
      label: 'Bildirim sırrı',
      description:
        'Bununla bir posta sunucusu geri dönen mesajları bu bağlantının adresine gönderebilir. En az 16 karakter.',
    },
  },
  events: {
    delivered: 'teslim edildi',
    opened: 'açıldı',
    clicked: 'tıklandı',
    bounced: 'geri döndü',
    replied: 'yanıtlandı',
    unsubscribed: 'abonelikten çıkıldı',
    complained: 'istenmeyen olarak işaretlendi',
  },
};
