import { type Country, dramaNumber } from './country.ts';

const places = ['Madrid', 'Valencia', 'Sevilla', 'Bilbao', 'Zaragoza', 'Granada', 'Murcia'];

export const spain: Country = {
  code: 'ES',
  language: 'es',
  share: { hcps: 54, patients: 36 },
  places: [
    ...places.map((city) => ({ city, timeZone: 'Europe/Madrid' })),
    { city: 'Las Palmas', timeZone: 'Atlantic/Canary' },
  ],
  female: ['Lucía', 'Carmen', 'Marta', 'Inés', 'Pilar', 'Noelia', 'Beatriz', 'Rocío', 'Alba', 'Elena'],
  male: ['Álvaro', 'Javier', 'Ramón', 'Iñigo', 'Sergio', 'Tomás', 'Pablo', 'Andrés', 'Hugo', 'Ignacio'],
  family: [
    ...['García Soler', 'Ortega Vidal', 'Muñoz Cano', 'Herrera Luna', 'Peña Ibarra', 'Castaño Ruiz', 'Rey Domínguez'],
    ...['Navarro Gil', 'Salas Moreno', 'Vega Prieto', 'Campos Rubio', 'León Ferrer', 'Márquez Roca', 'Nieto Aranda'],
    ...['Serrano Pons', 'Blanco Iglesias', 'Cruz Medina', 'Duarte Sanz'],
  ],
  titles: { female: ['Dra.'], male: ['Dr.'] },
  workplaces: [
    { name: 'Hospital Sierra Clara', domain: 'sierraclara.example' },
    { name: 'Centro de Salud El Olivar', domain: 'cs-elolivar.example' },
    { name: 'Clínica del Puerto', domain: 'clinicadelpuerto.example' },
  ],
  mailDomains: ['correo.example', 'buzon.example'],
  greet({ lastName, isFemale, isDoctor }) {
    if (isDoctor) return isFemale ? `Estimada Dra. ${lastName}` : `Estimado Dr. ${lastName}`;
    return isFemale ? `Estimada Sra. ${lastName}` : `Estimado Sr. ${lastName}`;
  },
  phone: (n) => dramaNumber(n + 100),
};
