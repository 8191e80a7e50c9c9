import { type Country, dramaNumber } from './country.ts';

export const finland: Country = {
  code: 'FI',
  language: 'fi',
  share: { hcps: 36, patients: 24 },
  places: ['Helsinki', 'Tampere', 'Turku', 'Oulu', 'Kuopio', 'Rovaniemi'].map((city) => ({
    city,
    timeZone: 'Europe/Helsinki',
  })),
  female: ['Aino', 'Helmi', 'Sanna', 'Kaisa', 'Päivi', 'Riikka', 'Tuuli', 'Outi', 'Venla'],
  male: ['Eero', 'Jukka', 'Väinö', 'Antti', 'Mikko', 'Tapio', 'Oskari', 'Lauri', 'Veikko'],
  family: [
    ...['Kivelä', 'Järvinen', 'Rantala', 'Lehtovaara', 'Koskimäki', 'Saarelainen', 'Mäkipää', 'Tuominen'],
    ...['Halonen', 'Niemistö', 'Aaltola', 'Peltoniemi', 'Vuorela', 'Hietanen', 'Salovaara'],
  ],
  titles: { female: ['Dr.'], male: ['Dr.'] },
  workplaces: [
    { name: 'Järvenrannan sairaala', domain: 'jarvenranta.example' },
    { name: 'Pohjantähden terveyskeskus', domain: 'pohjantahti.example' },
    { name: 'Sydänasema Meri', domain: 'sydanasema-meri.example' },
  ],
  mailDomains: ['posti-laatikko.example', 'kirje.example'],
  greet: ({ firstName, lastName, isDoctor }) =>
    isDoctor ? `Hyvä tohtori ${lastName}` : `Hyvä ${firstName} ${lastName}`,
  phone: (n) => dramaNumber(n + 200),
};
