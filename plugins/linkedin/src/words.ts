import type { DeclaredWords } from '@waymark/connectors/sdk';

/** What the connector is called and says. */
export const words: DeclaredWords = {
  en: {
    title: 'LinkedIn audience',
    sentence: 'Update audience {audience}',
    fields: {
      audience: {
        label: 'Audience',
        description: 'Name or id of the matched audience. A personal message is a rep task with a draft instead.',
        placeholder: 'Cardiologists 2027',
      },
      operation: { label: 'Do what' },
      'operation.add': { label: 'Add to' },
      'operation.remove': { label: 'Remove from' },
      adAccount: { label: 'Advertising account', description: 'Its number in LinkedIn Campaign Manager.' },
      apiVersion: {
        label: 'Version of the API',
        description: 'A year and a month. LinkedIn retires one after a year.',
      },
      apiUrl: { label: 'Address of the API', description: 'Left empty: LinkedIn’s.' },
      accessToken: { label: 'Access token', description: 'One that may write audiences (rw_dmp_segments).' },
    },
    events: { 'audience-added': 'added to the audience' },
  },
  de: {
    title: 'LinkedIn-Zielgruppe',
    sentence: 'Zielgruppe {audience} aktualisieren',
    fields: {
      audience: {
        label: 'Zielgruppe',
        description:
          'Name oder Kennung der Zielgruppe. Eine persönliche Nachricht ist stattdessen eine Aufgabe mit Entwurf.',
        placeholder: 'Kardiologie 2027',
      },
      operation: { label: 'Was tun' },
      'operation.add': { label: 'Aufnehmen in' },
      'operation.remove': { label: 'Entfernen aus' },
      adAccount: { label: 'Werbekonto', description: 'Seine Nummer im LinkedIn Campaign Manager.' },
      apiVersion: {
        label: 'Version der Schnittstelle',
        description: 'Jahr und Monat. LinkedIn stellt eine Version nach einem Jahr ein.',
      },
      apiUrl: { label: 'Adresse der Schnittstelle', description: 'Leer: die von LinkedIn.' },
      accessToken: { label: 'Zugriffstoken', description: 'Eines, das Zielgruppen schreiben darf (rw_dmp_segments).' },
    },
    events: { 'audience-added': 'in die Zielgruppe aufgenommen' },
  },
  es: {
    title: 'Audiencia de LinkedIn',
    sentence: 'Actualizar la audiencia {audience}',
    fields: {
      audience: {
        label: 'Audiencia',
        description:
          'Nombre o identificador de la audiencia. Un mensaje personal es, en cambio, una tarea para el delegado con borrador.',
        placeholder: 'Cardiología 2027',
      },
      operation: { label: 'Qué hacer' },
      'operation.add': { label: 'Añadir a' },
      'operation.remove': { label: 'Quitar de' },
      adAccount: { label: 'Cuenta publicitaria', description: 'Su número en LinkedIn Campaign Manager.' },
      apiVersion: {
        label: 'Versión de la API',
        description: 'Año y mes. LinkedIn retira cada versión al cabo de un año.',
      },
      apiUrl: { label: 'Dirección de la API', description: 'Vacía: la de LinkedIn.' },
      accessToken: { label: 'Token de acceso', description: 'Uno que pueda escribir audiencias (rw_dmp_segments).' },
    },
    events: { 'audience-added': 'añadido a la audiencia' },
  },
  fi: {
    title: 'LinkedIn-kohderyhmä',
    sentence: 'Päivitä kohderyhmä {audience}',
    fields: {
      audience: {
        label: 'Kohderyhmä',
        description:
          'Kohderyhmän nimi tai tunnus. Henkilökohtainen viesti on sen sijaan edustajan tehtävä, jossa on luonnos.',
        placeholder: 'Kardiologit 2027',
      },
      operation: { label: 'Mitä tehdään' },
      'operation.add': { label: 'Lisää kohderyhmään' },
      'operation.remove': { label: 'Poista kohderyhmästä' },
      adAccount: { label: 'Mainostili', description: 'Sen numero LinkedIn Campaign Managerissa.' },
      apiVersion: {
        label: 'Rajapinnan versio',
        description: 'Vuosi ja kuukausi. LinkedIn poistaa version käytöstä vuoden kuluttua.',
      },
      apiUrl: { label: 'Rajapinnan osoite', description: 'Tyhjänä: LinkedInin osoite.' },
      accessToken: {
        label: 'Käyttöoikeustunnus',
        description: 'Sellainen, joka saa kirjoittaa kohderyhmiä (rw_dmp_segments).',
      },
    },
    events: { 'audience-added': 'lisätty kohderyhmään' },
  },
  tr: {
    title: 'LinkedIn hedef kitlesi',
    sentence: '{audience} hedef kitlesini güncelle',
    fields: {
      audience: {
        label: 'Hedef kitle',
        description:
          'Eşleşen hedef kitlenin adı veya kimliği. Kişisel bir mesaj ise taslak içeren bir temsilci görevidir.',
        placeholder: 'Kardiyologlar 2027',
      },
      operation: { label: 'Yapılacak iş' },
      'operation.add': { label: 'Hedef kitleye ekle' },
      'operation.remove': { label: 'Hedef kitleden çıkar' },
      adAccount: { label: 'Reklam hesabı', description: 'LinkedIn Campaign Manager’daki numarası.' },
      apiVersion: {
        label: 'API sürümü',
        description: 'Yıl ve ay. LinkedIn bir sürümü bir yıl sonra kullanımdan kaldırır.',
      },
      apiUrl: { label: 'API adresi', description: 'Boşsa: LinkedIn’in adresi.' },
      accessToken: {
        label: 'Erişim belirteci',
        description: 'Hedef kitlelere yazabilen bir belirteç (rw_dmp_segments).',
      },
    },
    events: { 'audience-added': 'hedef kitleye eklendi' },
  },
  zh: {
    title: 'LinkedIn 受众',
    sentence: '更新受众 {audience}',
    fields: {
      audience: {
        label: '受众',
        description: '匹配受众的名称或 ID。个人消息请改用附有草稿的代表任务。',
        placeholder: '心内科医生 2027',
      },
      operation: { label: '操作' },
      'operation.add': { label: '添加到' },
      'operation.remove': { label: '移出' },
      adAccount: { label: '广告账户', description: '在 LinkedIn Campaign Manager 中的编号。' },
      apiVersion: { label: 'API 版本', description: '年份和月份。LinkedIn 会在一年后停用旧版本。' },
      apiUrl: { label: 'API 地址', description: '留空：LinkedIn 的地址。' },
      accessToken: { label: '访问令牌', description: '须有写入受众的权限（rw_dmp_segments）。' },
    },
    events: { 'audience-added': '已添加到受众' },
  },
};
