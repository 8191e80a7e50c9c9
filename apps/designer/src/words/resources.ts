import { de as uiDe, en as uiEn } from '@waymark/ui/words';
import channelsDe from './de/channels.json';
import contentDe from './de/content.json';
import editorDe from './de/editor.json';
import inboxDe from './de/inbox.json';
import inspectorDe from './de/inspector.json';
import journeysDe from './de/journeys.json';
import liveDe from './de/live.json';
import occasionsDe from './de/occasions.json';
import operationsDe from './de/operations.json';
import outboxDe from './de/outbox.json';
import shellDe from './de/shell.json';
import simulationDe from './de/simulation.json';
import channels from './en/channels.json';
import content from './en/content.json';
import editor from './en/editor.json';
import inbox from './en/inbox.json';
import inspector from './en/inspector.json';
import journeys from './en/journeys.json';
import live from './en/live.json';
import occasions from './en/occasions.json';
import operations from './en/operations.json';
import outbox from './en/outbox.json';
import shell from './en/shell.json';
import simulation from './en/simulation.json';

/** English is the language the others are compared with. */
export const english = {
  channels,
  content,
  editor,
  inbox,
  inspector,
  journeys,
  live,
  occasions,
  operations,
  outbox,
  shell,
  simulation,
  ui: uiEn,
};

const german = {
  channels: channelsDe,
  content: contentDe,
  editor: editorDe,
  inbox: inboxDe,
  inspector: inspectorDe,
  journeys: journeysDe,
  live: liveDe,
  occasions: occasionsDe,
  operations: operationsDe,
  outbox: outboxDe,
  shell: shellDe,
  simulation: simulationDe,
  ui: uiDe,
};

/** Every word by language and namespace, as i18next takes them. */
export const resources = { en: english, de: german };
