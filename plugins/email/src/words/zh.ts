import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says in Chinese. */
export const zh: DeclaredWords['en'] = {
  title: '电子邮件',
  sentence: '发送 {subject}',
  fields: {
    subject: { label: '主题', placeholder: '欢迎您，{{ customer.lastName }} 医生' },
    preheader: { label: '预览行', description: '打开邮件之前，在收件箱中显示在主题旁边。' },
    body: { label: '正文', description: '用 Markdown 书写。链接点击会被记录；单独成行的加粗链接显示为按钮。' },
    mjml: { label: '自有设计（MJML）', description: '替代我们的版式。上面的正文（如有）此时只作为纯文本。' },
    fromName: { label: '发件人名称', placeholder: 'Cardiolex 团队' },
    replyTo: { label: '回复地址', description: '回复发往何处。留空：发件人地址。' },
    host: { label: '服务器', description: 'SMTP 服务器的名称。', placeholder: 'smtp.example.com' },
    port: { label: '端口', description: 'STARTTLS 用 587，TLS 用 465，内网用 25。' },
    secure: { label: '加密' },
    'secure.none': { label: '无' },
    'secure.starttls': { label: 'STARTTLS' },
    'secure.tls': { label: 'TLS' },
    fromAddress: { label: '发件人地址', placeholder: 'news@example.com' },
    returnPath: {
      label: '退信地址',
      description: '邮件服务器在此报告无法投递的邮件。每封邮件加上自己的键：bounces+…@mail.example.com。',
      placeholder: 'bounces@mail.example.com',
    },
    dkimDomain: { label: 'DKIM 域名', description: '签名的域名，即发件人地址的域名。', placeholder: 'example.com' },
    dkimSelector: {
      label: 'DKIM 选择器',
      description: 'DNS 中密钥的名称：选择器._domainkey.域名。',
      placeholder: 'spring2026',
    },
    footer: { label: '页脚小字', description: '在每封邮件下方：公司、地址、为何收到此邮件。用 Markdown 书写。' },
    user: { label: '用户' },
    password: { label: '密码' },
    dkimPrivateKey: { label: 'DKIM 私钥', description: 'RSA，PEM 格式。' },
    webhookSecret: {
      label: '退信报告密钥',
      description: '邮件服务器凭此将退回的邮件发送到此连接的地址。至少 16 个字符。',
    },
  },
  events: {
    delivered: '已送达',
    opened: '已打开',
    clicked: '已点击',
    bounced: '被退回',
    replied: '已回复',
    unsubscribed: '已退订',
    complained: '被标为垃圾邮件',
  },
};
