import { tr as ui } from '@waymark/ui/words';
import channels from './channels.json';
import content from './content.json';
import editor from './editor.json';
import inbox from './inbox.json';
import inspector from './inspector.json';
import journeys from './journeys.json';
import live from './live.json';
import occasions from './occasions.json';
import operations from './operations.json';
import outbox from './outbox.json';
import shell from './shell.json';
import simulation from './simulation.json';

export const words = {
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
  ui,
};
