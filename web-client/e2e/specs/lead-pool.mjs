import { makeLeads, makePeople, OTHER_REP, REP } from '../lib/leads.mjs';

/** The pool: what each lead is about without contact data, a look at it, the claim, and the clock that then runs. */
export default async ({ page, context, open, api, check, everyLook, signIn, axe }) => {
  const text = (words) => page.getByText(words).first().waitFor();
  await signIn();
  await open('/lead-pool');
  await everyLook('pool-empty', { ready: () => page.locator('h2').first().waitFor() });
  const { rep } = await makePeople(api);
  const leads = await makeLeads(api, rep);

  await open('/lead-protection');
  await check('a rule is written for a product line', async () => {
    await page.getByRole('button', { name: 'New rule' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Boardrooms');
    await dialog.getByRole('combobox', { name: 'Product lines' }).fill('boardroom');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Working days from taking it').fill('3');
    await dialog.getByLabel('Working days from each progress').fill('2');
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.locator('li[data-rule]').first().and(page.locator('[data-rule=Boardrooms]')).waitFor();
  });
  await check('the order is changed by keyboard', async () => {
    await page.getByRole('button', { name: 'Move Boardrooms down' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('li[data-rule]').nth(1).and(page.locator('[data-rule=Boardrooms]')).waitFor();
  });
  await everyLook('lead-protection', { ready: () => page.locator('li[data-rule]').first().waitFor() });

  await context.clearCookies();
  await signIn(OTHER_REP);
  await open('/lead-pool');
  await everyLook('pool', { ready: () => text('Pacific Harbour Logistics') });
  await check('a lead in the pool does not say whom to reach', async () => {
    await open(`/leads/${leads.pool.id}`);
    await text('Shown once claimed');
    await axe();
    return !(await page.content()).includes('it@pacific-harbour.example');
  });
  await everyLook('pool-lead', { ready: () => page.locator('[data-masked]').first().waitFor() });
  await check('a look at the contact data is counted', async () => {
    await page.getByRole('button', { name: 'Look at the contact data' }).click();
    await text('it@pacific-harbour.example');
    await text('You may look at 29 more today.');
    await axe();
    await page.keyboard.press('Escape');
  });
  await check('a claim makes it mine, with the clock that runs from then on', async () => {
    await open('/lead-pool');
    await page.getByRole('button', { name: /^Claim Pacific Harbour/ }).click();
    await text('it@pacific-harbour.example');
    await text('working days left');
  });
  await everyLook('protected-lead', { ready: () => page.locator('[data-protection]').first().waitFor() });

  await context.clearCookies();
  await signIn(REP);
  await check(
    'entering what is protected for a colleague is refused with the name, and can be passed on',
    async () => {
      await open('/leads/new');
      await page.getByLabel('Company', { exact: true }).fill('Pacific Harbour');
      await page.getByLabel('E-mail').fill('it@pacific-harbour.example');
      await page.getByRole('button', { name: 'Save the lead' }).click();
      await text(/protected for Ben Wong/);
      await axe();
      await page.getByRole('button', { name: 'Give the enquiry to Ben Wong' }).click();
      await text('Enquiry passed on');
      return (await api('GET', `/leads/${leads.pool.id}`)).enquiryCount === 2;
    },
  );
};
