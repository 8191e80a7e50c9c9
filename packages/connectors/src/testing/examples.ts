import { z } from 'zod';
import { told } from '../contract/inspect.ts';
import { manifestOf } from '../contract/manifest.ts';
import { type Behaviour, behaviours } from './fixtures.ts';
import type { Rule, Subject } from './rule.ts';

const until = 'The rules that need it are not judged until then.';

/** The rule that the settings or secrets of the fixtures, and those of their made-up providers, are what the connector asks for. */
export function exampleRule({ connector, fixtures }: Subject, part: 'settings' | 'secrets'): Rule {
  return {
    title: `the example ${part} are valid`,
    run: async ({ start }) => {
      const places = new Map<string, string[]>();
      const look = (place: string, values: unknown) => {
        const { error } = connector[part].safeParse(values);
        if (error) places.set(told(error), [...(places.get(told(error)) ?? []), place]);
      };
      look('in the fixtures', fixtures[part]);
      for (const behaviour of behaviours)
        if (fixtures.provider?.[behaviour]) look(`of the provider that ${behaviour}`, (await start(behaviour))[part]);
      refuse(
        `the example ${part}`,
        [...places].map(([problem, where]) => `${problem}\n  ${where.join(', ')}`),
      );
    },
  };
}

/** Throws where something is wrong with examples; what is to be mended stands in the first line. */
function refuse(examples: string, wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(`Mend ${examples}: ${wrong.join('\n')}\n${until}`);
}

/** The rule that there are contents to try, and that those which should be right are, by the schema and by the form made of it. */
export function contentsRule({ connector, fixtures: { contents, wrongContents } }: Subject): Rule {
  return {
    title: 'the example contents are valid, by the JSON Schema too, and there are wrong ones',
    run: () => {
      if (contents.length === 0) throw new Error(`Add a right content to \`contents\` in the fixtures. ${until}`);
      if (wrongContents.length === 0)
        throw new Error(`Add a wrong content to \`wrongContents\` in the fixtures. ${until}`);
      const form = z.fromJSONSchema(manifestOf(connector).content);
      const wrong = contents.flatMap((content) => {
        const { error } = connector.content.safeParse(content);
        const shown = JSON.stringify(content);
        if (error) return [`${told(error)}\n  ${shown}`];
        const refused = form.safeParse(content).error;
        return refused ? [`the JSON Schema made of it refuses: ${told(refused)}\n  ${shown}`] : [];
      });
      refuse('the example contents', wrong);
    },
  };
}

/** The rule that a connector with a webhook has callbacks to try. */
export function callbacksRule({ fixtures }: Subject): Rule {
  return {
    title: 'the fixtures have callbacks as the provider sends them',
    run: async () => {
      if (!(await fixtures.callbacks?.())?.length)
        throw new Error(`A connector with a webhook needs \`callbacks\` in its fixtures. ${until}`);
    },
  };
}

/**
 * A rule for each behaviour that the fixtures have no provider for: broken where they give no reason, unless the connector has
 * no back-end.
 */
export function missingProviders({ connector, fixtures }: Subject): { behaviour: Behaviour; rule: Rule }[] {
  const { inbox, outboxOnly } = connector.capabilities;
  const signsIn = Object.keys(connector.secrets.shape).length > 0;
  const needed = (behaviour: Behaviour) => !inbox && !outboxOnly && (signsIn || behaviour !== 'rejects-credentials');
  return behaviours
    .filter((behaviour) => !fixtures.provider?.[behaviour] && needed(behaviour))
    .map((behaviour) => {
      const reason = Object.entries(fixtures.without ?? {}).find(([left]) => left === behaviour)?.[1];
      if (reason)
        return { behaviour, rule: { title: `left out, a provider that ${behaviour}: ${reason}`, run: () => {} } };
      return {
        behaviour,
        rule: {
          title: `the fixtures have a provider that ${behaviour}, or say why there is none`,
          run: () => {
            throw new Error(`Add provider['${behaviour}'] to the fixtures, or the reason to without['${behaviour}'].`);
          },
        },
      };
    });
}
