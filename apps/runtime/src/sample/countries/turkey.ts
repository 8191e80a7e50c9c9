import { type Country, dramaNumber } from './country.ts';

export const turkey: Country = {
  code: 'TR',
  language: 'tr',
  share: { hcps: 48, patients: 32 },
  places: ['İstanbul', 'Ankara', 'İzmir', 'Bursa', 'Antalya', 'Trabzon', 'Eskişehir'].map((city) => ({
    city,
    timeZone: 'Europe/Istanbul',
  })),
  female: ['Ayşe', 'Zeynep', 'Elif', 'Defne', 'Özlem', 'Gülşen', 'Derya', 'Nazlı', 'İrem', 'Şule'],
  male: ['Emre', 'Mert', 'Kerem', 'Burak', 'Cem', 'Tolga', 'Hakan', 'Ozan', 'Yiğit', 'Barış'],
  family: [
    ...['Akgün', 'Demirtaş', 'Korkut', 'Erdoğmuş', 'Işık', 'Soylu', 'Tekin', 'Uysal', 'Yalçınkaya', 'Bozkurt'],
    ...['Çınar', 'Özdemir', 'Sezgin', 'Taşkın', 'Güngör', 'Kılınç'],
  ],
  titles: {
    female: ['Uzm. Dr.', 'Uzm. Dr.', 'Doç. Dr.', 'Prof. Dr.'],
    male: ['Uzm. Dr.', 'Uzm. Dr.', 'Doç. Dr.', 'Prof. Dr.'],
  },
  workplaces: [
    { name: 'Mavi Körfez Hastanesi', domain: 'mavikorfez.example' },
    { name: 'Çınaraltı Aile Sağlığı Merkezi', domain: 'cinaralti-asm.example' },
    { name: 'Anka Kalp Merkezi', domain: 'ankakalp.example' },
  ],
  mailDomains: ['posta-kutusu.example', 'mektup.example'],
  greet: ({ firstName, lastName, isDoctor }) => `Sayın ${isDoctor ? 'Dr. ' : ''}${firstName} ${lastName}`,
  phone: (n) => dramaNumber(n + 300),
};
