import { makeForm, makeLeads, makePeople, makeRule, REP } from '../lib/leads.mjs';

/** Every daily screen about leads, filled and empty, in each language, both themes and on a phone. */
export default async ({ page, context, open, api, check, everyLook, signIn }) => {
  const heading = () => page.locator('h1').first().waitFor();
  const text = (words) => page.getByText(words).first().waitFor();
  const show = async (path, name, ready) => {
    await open(path);
    await everyLook(name, { ready: ready ?? heading });
  };

  await signIn();
  await show('/leads', 'leads-empty');
  await show('/lead-inbox', 'lead-inbox-empty');

  const { rep, team } = await makePeople(api);
  await makeForm(api);
  await makeRule(api, team);
  const leads = await makeLeads(api, rep);

  await show('/leads?view=all', 'leads', () => text('Peak Trading'));
  await show('/leads/board', 'lead-board', () => text('Peak Trading'));
  await show('/leads/new', 'lead-new');
  await show(`/leads/${leads.pool.id}`, 'lead-in-pool', () => page.locator('h1').waitFor());
  await show(`/leads/${leads.contacted.id}`, 'lead-contacted');
  await show(`/leads/${leads.closed.id}`, 'lead-closed');
  await show(`/leads/${leads.contacted.id}/call`, 'lead-call', () =>
    page.locator('[data-question]').first().waitFor(),
  );
  await show('/response-times', 'response-times');

  await check('what happened to the wrong address is said', async () => {
    await open('/leads/01900000-0000-7000-8000-000000000000');
    await text('Not found');
  });

  await context.clearCookies();
  await signIn(REP);
  await show('/lead-inbox', 'lead-inbox', () => text('永興工程有限公司'));
  await show(`/leads/${leads.offered.id}`, 'lead-offered');
  await show('/dispatch-rules', 'rules-forbidden', () => page.locator('h2').first().waitFor());
};
