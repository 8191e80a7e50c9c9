import type { ConnectorManifest } from '@waymark/core/journey';
import type { JsonObject } from '@waymark/core/plan';
import type { Templates } from '../api/templates.ts';
import { createJourneys } from '../journeys/journeys.ts';
import { createOccasions } from '../occasions/occasions.ts';
import type { Store, Tables } from '../store/store.ts';
import { readTemplates } from './read-templates.ts';
import { rowsOf } from './rows.ts';
import type { Template } from './template.ts';
import { wordJourney, wordsOf } from './word-journey.ts';

/** What templates need of the rest of the runtime. `now` is in milliseconds. */
export interface TemplatesParts {
  store: Store;
  connectors: () => ConnectorManifest[];
  /** Tells the dispatcher that there is something to hand over. */
  nudge: () => void;
  now: () => number;
}

const day = 86_400_000;

/** Journeys to start from. */
export function createTemplates({ store, connectors, nudge, now }: TemplatesParts): Templates {
  const journeys = createJourneys({ store, connectors, nudge });
  const occasions = createOccasions({ store, nudge });
  return {
    list: async (language) =>
      (await readTemplates()).map((template) => {
        const { title, description } = wordsOf(template, language);
        const nodes = template.journey.nodes as { connector?: string }[];
        const used = [...new Set(nodes.flatMap(({ connector }) => connector ?? []))];
        return {
          key: template.key,
          title,
          description,
          connectors: used,
          rows: rowsOf(template.journey, connectors()),
        };
      }),

    async use(key, language, by) {
      const template = (await readTemplates()).find((one) => one.key === key);
      if (!template) return undefined;
      const words = wordsOf(template, language);
      await placeOccasions(template, words.occasions ?? {});
      const created = await store.transaction((tables) => addContents(tables, template, now()));
      const { key: _, ...document } = wordJourney(template, words);
      const journey = await journeys.create(words.name, by, document);
      const kept = template.contents.flatMap((content) => (created.includes(content.key) ? [] : content.key));
      return { journey: journey.key, created, kept };
    },
  };

  /** Occasions the workspace lacks are placed ahead; one that is there stays where it is. */
  async function placeOccasions(template: Template, names: Record<string, string>): Promise<void> {
    const known = new Set((await occasions.list()).map((occasion) => occasion.key));
    for (const { key, inDays, days } of template.occasions) {
      if (known.has(key)) continue;
      const dateAfter = (later: number) => new Date(now() + later * day).toISOString().slice(0, 10);
      const end = dateAfter(inDays + days - 1);
      await occasions.save(key, { name: names[key], start: dateAfter(inDays), end });
    }
  }
}

/** Adds the contents whose keys are free, and gives these. */
function addContents({ contents }: Tables, template: Template, at: number): string[] {
  const missing = template.contents.filter(({ key }) => contents.byKey(key) === undefined);
  for (const content of missing) {
    const { key, name, connector } = content;
    const document = content as unknown as JsonObject;
    contents.add({ key, name, connector, document, revision: 1, createdAt: at, changedAt: at });
  }
  return missing.map(({ key }) => key);
}
