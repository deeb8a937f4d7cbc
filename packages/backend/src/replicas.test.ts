import { ResponseError } from '@backstage/errors';
import { areasOf, type Answer } from '@cnmm/backstage-plugin-maturity-common';
import type { MaturityClient } from '@cnmm/backstage-plugin-maturity-common/client';
import { Replica } from './__testUtils__/Replica';

jest.setTimeout(240_000);

const checkout = 'component:default/checkout';
const EDITS = 50;

/** Somebody at work, and the replica that answers them. */
interface Editor {
  client: MaturityClient;
  token: string;
}

const statusOf = (error: unknown) =>
  error instanceof ResponseError ? error.statusCode : undefined;

/** Sets an answer, reading the version again where somebody was faster. */
async function edit(
  editor: Editor,
  areaId: string,
  answer: Answer,
  version: string | null,
): Promise<string | null> {
  const { client, token } = editor;
  try {
    const area = await client.setDraftAnswer(
      checkout,
      areaId,
      answer,
      version,
      { token },
    );
    return area.version;
  } catch (error) {
    if (statusOf(error) !== 412) throw error;
    const { areas } = await client.getDraft(checkout, { token });
    const area = areas.find(each => each.areaId === areaId);
    return edit(editor, areaId, answer, area?.version ?? null);
  }
}

/** Submits; there is nothing to submit where the other one was faster. */
async function submit({ client, token }: Editor): Promise<number[]> {
  try {
    const { assessment } = await client.submitDraft(checkout, {}, { token });
    return [assessment.revision];
  } catch (error) {
    if (statusOf(error) !== 409) throw error;
    return [];
  }
}

/** Edits areas of their own in turn, and submits after every fifth edit. */
async function work(editor: Editor, areaIds: string[]) {
  const versions = new Map<string, string | null>();
  const last = new Map<string, Answer>();
  const revisions: number[] = [];
  for (let index = 0; index < EDITS; index++) {
    const areaId = areaIds[index % areaIds.length];
    const answer: Answer = { state: 'unknown', note: `${areaId} ${index}` };
    const version = versions.get(areaId) ?? null;
    versions.set(areaId, await edit(editor, areaId, answer, version));
    last.set(areaId, answer);
    if (index % 5 === 4) revisions.push(...(await submit(editor)));
  }
  return { last, revisions };
}

const database =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING;

(database ? describe : describe.skip)('two processes on one PostgreSQL', () => {
  const replicas: Replica[] = [];
  const editors: Editor[] = [];

  beforeAll(async () => {
    const prefix = `replicas_${process.pid}_`;
    const userRefs = ['user:default/ana', 'user:default/kavya'];
    for (const _ of userRefs) {
      replicas.push(await Replica.start(database!, prefix));
    }
    for (const [index, { client }] of replicas.entries()) {
      const token = await replicas[index].signIn(userRefs[index]);
      editors.push({ client, token });
    }
  });

  afterAll(() => Promise.all(replicas.map(replica => replica.stop())));

  it('reconcile once, and both know of it', async () => {
    const reconciledAt = async ({ client, token }: Editor) =>
      (await client.getPortfolioStatus({ token })).reconciledAt;
    const [one, two] = editors;
    for (let second = 0; second < 60; second++) {
      if (await reconciledAt(one)) break;
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
    expect(await reconciledAt(one)).not.toBeNull();
    expect(await reconciledAt(two)).toBe(await reconciledAt(one));
    const { totalItems } = await two.client.getPortfolioEntities(
      {},
      { token: two.token },
    );
    expect(totalItems).toBeGreaterThan(0);

    // They started together: the other one would be done by now, too.
    await new Promise(resolve => setTimeout(resolve, 5_000));
    const runs = replicas.map(replica => replica.logged('Reconciled '));
    expect(runs.sort()).toEqual([0, 1]);
  });

  it('lose no answer of a hundred edits, and number without a gap', async () => {
    const [one, two] = editors;
    const { client, token } = one;
    const before = await client.getAssessments(checkout, { token });
    const areas = areasOf(await client.getModel('cnmm', { token }));
    const areaIds = areas.map(({ id }) => id);
    const results = await Promise.all([
      work(one, areaIds.slice(0, 11)),
      work(two, areaIds.slice(11)),
    ]);
    const final = await submit(two);

    const revisions = [
      ...results.flatMap(result => result.revisions),
      ...final,
    ].sort((a, b) => a - b);
    // Each submit that worked has a number of its own, after the example's.
    expect(revisions).toEqual(
      revisions.map((_, index) => before.totalItems + 1 + index),
    );
    // Both submit after every fifth edit, and each fifth edit is in a submit
    // of the one or the other.
    expect(revisions.length).toBeGreaterThanOrEqual(EDITS / 5);
    const history = await client.getAssessments(checkout, { token });
    expect(history.totalItems).toBe(before.totalItems + revisions.length);

    const { assessment } = await client.getAssessment(
      checkout,
      history.totalItems,
      { token },
    );
    const wanted = results.flatMap(({ last }) => [...last]);
    expect(wanted).toHaveLength(22);
    for (const [areaId, answer] of wanted) {
      expect([areaId, assessment.answers[areaId].answer]).toEqual([
        areaId,
        answer,
      ]);
    }
    const draft = await client.getDraft(checkout, { token });
    expect(draft.areas.filter(({ change }) => change !== 'unchanged')).toEqual(
      [],
    );
  });
});
