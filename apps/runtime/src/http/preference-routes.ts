import type { ConnectorManifest } from '@waymark/core/journey';
import { isoInstant } from '@waymark/core/time';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { awaitingConfirmation } from '../customers/consent.ts';
import type { ConsentProof } from '../db/schema/customers.ts';
import { noFailPoints } from '../fail-points.ts';
import { applyChoices, confirmAll, leave, leaveAll } from '../messages/choices.ts';
import { type Preferences, readPreferences } from '../messages/preferences.ts';
import { readToken } from '../messages/tokens.ts';
import type { Tables } from '../store/store.ts';
import { confirmedPage, confirmPage, wordsVersion } from './confirm-page.ts';
import { showGone } from './gone.ts';
import type { Links } from './link-routes.ts';
import { showPage, stylePath } from './page.ts';
import { pageStyle } from './page-style.ts';
import { choosePageWords, type Spoken } from './page-words/choose.ts';
import { chosenOf } from './preference-form.ts';
import { type Done, preferencePage } from './preference-page.ts';

/** What the pages work with. */
export interface PreferenceLinks extends Links {
  manifests: () => readonly ConnectorManifest[];
}

type TokenRequest = FastifyRequest<{ Params: { token: string }; Querystring: { language?: unknown }; Body: unknown }>;
type Known = NonNullable<ReturnType<typeof readPreferences>>;

const largestForm = 16_384;

/**
 * `/u/:token`: why a message came, and what else may come; `/u/confirm/:token`: confirming what was asked for (double
 * opt-in). The token is the authority, and names one message: nothing of anybody else is shown. GET changes nothing. POST
 * does what the form says; anything else posted, such as a one-click request (RFC 8058), withdraws the consent for the
 * message's channel and purpose. Nothing here needs Temporal.
 */
export async function preferenceRoutes(server: FastifyInstance, links: PreferenceLinks): Promise<void> {
  const { store, signingKey, now, committed, manifests, failPoints = noFailPoints } = links;
  server.removeAllContentTypeParsers();
  const form = { parseAs: 'string', bodyLimit: largestForm } as const;
  server.addContentTypeParser('application/x-www-form-urlencoded', form, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  server.addContentTypeParser('*', form, (_, __, done) => done(null, undefined));

  server.get(stylePath, async (_, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(pageStyle),
  );

  server.get('/u/:token', { exposeHeadRoute: false }, async (request: TokenRequest, reply) => {
    const known = await find(request, 'unsubscribe');
    return known ? showPreferences(reply, { known, spoken: spokenTo(request, known) }) : showGone(request, reply);
  });

  server.post('/u/:token', async (request: TokenRequest, reply) => {
    const seen = await find(request, 'unsubscribe');
    if (!seen) return showGone(request, reply);
    const spoken = spokenTo(request, seen);
    await failPoints('unsubscribe:begin', seen.delivery.enrollment);
    const done = await store.transaction((tables) => {
      const known = readPreferences(tables, seen.delivery.id, manifests());
      return known && choose(tables, known, proofOf(request, known, spoken));
    });
    await failPoints('unsubscribe:committed', seen.delivery.enrollment);
    const known = done && (await find(request, 'unsubscribe'));
    if (!known) return showGone(request, reply);
    committed();
    return showPreferences(reply, { known, spoken, done });

    function choose(tables: Tables, known: Known, proof: ConsentProof): Done {
      const chosen = { delivery: known.delivery, at: now(), proof };
      const asked = chosenOf(request.body, known);
      if (asked === 'all') {
        const channels = known.channels.map(({ channel }) => channel);
        leaveAll(tables, channels, chosen);
        return 'left-all';
      }
      if (asked === 'this') {
        leave(tables, chosen);
        return 'left';
      }
      applyChoices(tables, asked, chosen);
      return 'saved';
    }
  });

  server.get('/u/confirm/:token', { exposeHeadRoute: false }, async (request: TokenRequest, reply) => {
    const known = await find(request, 'confirm');
    if (!known) return showGone(request, reply);
    const { channel, customer } = known.delivery;
    const awaiting = await store.read((tables) => awaitingConfirmation(tables, customer));
    const purposes = awaiting.filter((one) => one.channel === channel).map(({ purpose }) => purpose);
    const showing = { ...spokenTo(request, known), manifests: manifests() };
    return showPage(reply, confirmPage({ sender: known.sender, channel, purposes }, showing));
  });

  server.post('/u/confirm/:token', async (request: TokenRequest, reply) => {
    const known = await find(request, 'confirm');
    if (!known) return showGone(request, reply);
    const { delivery, sender } = known;
    const spoken = spokenTo(request, known);
    await failPoints('confirm:begin', delivery.enrollment);
    const proof = proofOf(request, known, spoken);
    const purposes = await store.transaction((tables) => confirmAll(tables, { delivery, at: now(), proof }));
    await failPoints('confirm:committed', delivery.enrollment);
    committed();
    const asked = { sender, channel: delivery.channel, purposes };
    const showing = { ...spoken, manifests: manifests() };
    return showPage(reply, purposes.length ? confirmedPage(asked, showing) : confirmPage(asked, showing));
  });

  async function find({ params }: TokenRequest, use: 'unsubscribe' | 'confirm'): Promise<Known | undefined> {
    const id = readToken(signingKey, use, params.token);
    return id === undefined ? undefined : store.read((tables) => readPreferences(tables, Number(id), manifests()));
  }

  function showPreferences(
    reply: FastifyReply,
    { known, spoken, done }: { known: Known; spoken: Spoken; done?: Done },
  ): FastifyReply {
    return showPage(reply, preferencePage(known, { ...spoken, manifests: manifests() }, done));
  }

  function proofOf(request: TokenRequest, { delivery }: Known, spoken: Spoken): ConsentProof {
    const agent = request.headers['user-agent']?.slice(0, 300);
    return {
      at: isoInstant(now()),
      delivery: delivery.id,
      language: spoken.tag,
      textVersion: wordsVersion(spoken),
      ...(agent !== undefined && { userAgent: agent }),
    };
  }
}

const spokenTo = ({ query, headers }: TokenRequest, { language }: Preferences): Spoken =>
  choosePageWords({ switched: query.language, customer: language, accept: headers['accept-language'] });
