import { makeLeads, makePeople } from '../lib/leads.mjs';

/** What the sources of leads bring and cost. */
export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const main = page.locator('main');
  const row = (source) => main.locator(`[data-source="${source}"]`).last();
  await signIn();
  const { rep } = await makePeople(api);
  const { contacted } = await makeLeads(api, rep);
  for (const [n, source] of ['Website', 'Website', 'Newsletter', 'Website'].entries())
    await api('POST', '/leads', { companyName: `Enquiry ${n}`, email: `enquiry${n}@example.com`, source });

  await check('a cost is entered by hand', async () => {
    await open('/source-costs');
    await page.getByRole('button', { name: 'Enter a cost' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Source').fill('InfoComm 2026');
    await dialog.getByLabel('Cost', { exact: true }).fill('48000');
    const today = new Intl.DateTimeFormat('en-CA').format(Date.now());
    await dialog.getByLabel('From').fill(today);
    await dialog.getByLabel('To', { exact: true }).fill(today);
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await main.locator('[data-cost="InfoComm 2026"]').waitFor();
  });
  await everyLook('source-costs', { ready: () => main.locator('[data-cost]').first().waitFor() });
  await check('each source is counted, with its cost, and a qualified lead has a price', async () => {
    const { version } = await api('GET', `/leads/${contacted.id}`);
    await api(
      'POST',
      `/leads/${contacted.id}/qualify`,
      {
        script: 'room-conferencing',
        answers: {
          occasion: 'newRooms',
          rooms: 12,
          seats: 22,
          equipment: ['nothing'],
          budgetState: 'approved',
          budget: { amount: '2000000', currency: 'HKD' },
          decisionMaker: 'self',
        },
      },
      { 'If-Match': `"${version}"` },
    );
    await open('/lead-sources');
    await row('InfoComm 2026').waitFor();
    const cells = await row('InfoComm 2026').locator('td').allInnerTexts();
    return cells[3] === '1' && cells.at(-1).includes('48,000');
  });
  await everyLook('lead-sources', { ready: () => row('InfoComm 2026').waitFor() });
  await check('a number opens the leads behind it', async () => {
    await row('Website').getByRole('link').first().click();
    await main.getByText('Enquiry 3').first().waitFor();
    return (await main.getByText('Cheung Kong Dental Group').count()) === 0;
  });
};
