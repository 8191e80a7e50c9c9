import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says in Spanish. */
export const es: DeclaredWords['en'] = {
  title: 'Correo electrónico',
  sentence: 'Enviar {subject}',
  fields: {
    subject: { label: 'Asunto', placeholder: 'Le damos la bienvenida, Dr. {{ customer.lastName }}' },
    preheader: {
      label: 'Línea de vista previa',
      description: 'Aparece junto al asunto en la bandeja de entrada, antes de abrir el mensaje.',
    },
    body: {
      label: 'Mensaje',
      description: 'Escrito en Markdown. Se registran los clics; un enlace en negrita solo en su línea es un botón.',
    },
    mjml: {
      label: 'Diseño propio (MJML)',
      description:
        'En lugar de nuestro diseño. El mensaje de arriba, si lo hay, queda entonces como texto sin formato.',
    },
    fromName: { label: 'Nombre del remitente', placeholder: 'Equipo Cardiolex' },
    replyTo: {
      label: 'Responder a',
      description: 'Adónde llegan las respuestas. Vacío: a la dirección del remitente.',
    },
    host: { label: 'Servidor', description: 'Nombre del servidor SMTP.', placeholder: 'smtp.example.com' },
    port: { label: 'Puerto', description: '587 para STARTTLS, 465 para TLS, 25 dentro de una red.' },
    secure: { label: 'Cifrado' },
    'secure.none': { label: 'Ninguno' },
    'secure.starttls': { label: 'STARTTLS' },
    'secure.tls': { label: 'TLS' },
    fromAddress: { label: 'Dirección del remitente', placeholder: 'news@example.com' },
    returnPath: {
      label: 'Dirección de retorno',
      description:
        'Adónde avisan los servidores de lo que no se pudo entregar. Cada mensaje añade su clave: bounces+…@mail.example.com.',
      placeholder: 'bounces@mail.example.com',
    },
    dkimDomain: {
      label: 'Dominio DKIM',
      description: 'El dominio que firma: el de la dirección del remitente.',
      placeholder: 'example.com',
    },
    dkimSelector: {
      label: 'Selector DKIM',
      description: 'Nombra la clave en el DNS: selector._domainkey.dominio.',
      placeholder: 'spring2026',
    },
    footer: {
      label: 'Pie legal',
      description: 'Debajo de cada mensaje: empresa, dirección, por qué llegó este mensaje. Escrito en Markdown.',
    },
    user: { label: 'Usuario' },
    password: { label: 'Contraseña' },
    dkimPrivateKey: { label: 'Clave privada DKIM', description: 'RSA, en formato PEM.' },
    webhookSecret: {
      label: 'Secreto para los avisos',
      description:
        'Con él un servidor de correo puede enviar a la dirección de esta conexión lo que fue devuelto. Al menos 16 caracteres.',
    },
  },
  events: {
    delivered: 'entregado',
    opened: 'abierto',
    clicked: 'clic',
    bounced: 'devuelto',
    replied: 'respondido',
    unsubscribed: 'baja',
    complained: 'marcado como spam',
  },
};
