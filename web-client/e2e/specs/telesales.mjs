import { makePeople, TELESALES } from '../lib/leads.mjs';

/** Telesales from an empty page to a lead: a list, its people, the call by keyboard, the board; bought lists and sources beside. */
export default async ({ page, context, open, api, check, everyLook, signIn, axe, until }) => {
  const text = (words) => page.getByText(words).first().waitFor();
  await signIn();
  await makePeople(api);
  await open('/call-lists');
  await everyLook('call-lists-empty', { ready: () => page.locator('h2').first().waitFor() });

  await check('a bought list is written down with its terms', async () => {
    await open('/external-lists');
    await page.getByRole('button', { name: 'New list' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Kowloon offices');
    await dialog.getByLabel('Supplier').fill('List House');
    await dialog.getByLabel('Cost', { exact: true }).fill('900');
    await dialog.getByLabel('How often at most').fill('2');
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await text('May be used');
  });
  await check('a call list is made', async () => {
    await open('/call-lists');
    await page.getByRole('button', { name: 'New call list' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('First calls');
    await dialog.getByLabel('Purpose of the calls').selectOption('service');
    await dialog.getByLabel('Script on the screen').selectOption('room-conferencing');
    await dialog.getByRole('combobox', { name: 'Bought or lent list' }).click();
    await page.getByRole('option', { name: 'Kowloon offices' }).click();
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/call-lists\/[0-9a-f-]{36}$/);
  });
  const id = page.url().split('/').pop();
  await check('people are written in by hand', async () => {
    await page.getByRole('button', { name: 'Add people' }).first().click();
    await page.getByText('By hand').click();
    await page
      .getByLabel('Name, company, number')
      .fill('Ho Siu Ming, Lion Rock Ltd, 2345 6701\nAda Lam, Jade Hotel, 2345 6702\nMandy Kwok, Pearl School, 2345 6703');
    await axe();
    await page.getByRole('button', { name: 'Add them' }).click();
    await text('Lion Rock Ltd');
  });
  await everyLook('call-list', { ready: () => text('Lion Rock Ltd') });
  await open('/call-outcomes');
  await everyLook('call-outcomes', { ready: () => page.locator('ol li').first().waitFor() });

  await context.clearCookies();
  await signIn(TELESALES);
  await open(`/call-lists/${id}/call`);
  await everyLook('call-desk', { ready: () => page.locator('[data-outcome]').first().waitFor() });
  await check('a call without an answer is ended by a key, and the next person is there', async () => {
    const heading = await page.locator('h1').textContent();
    await page.keyboard.press('Alt+Digit3');
    await until(async () => (await page.locator('h1').textContent()) !== heading);
    await page.locator('[data-outcome]').first().waitFor();
    return (await api('GET', `/call-lists/${id}/progress`)).calls === 1;
  });
  await check('a call-back asks when', async () => {
    const heading = await page.locator('h1').textContent();
    await page.keyboard.press('Alt+Digit5');
    await page.getByLabel('Call back at').waitFor();
    await axe();
    await page.keyboard.press('Alt+Digit5');
    await until(async () => (await page.locator('h1').textContent()) !== heading);
  });
  await check('a good call becomes a lead', async () => {
    await page.locator('[data-outcome]').first().waitFor();
    await page.getByLabel('What was said').fill('Wants a visit next week');
    await page.keyboard.press('Alt+Digit1');
    await text('Nobody is left for the moment');
    const [lead] = (await api('GET', '/leads')).items;
    return lead.source === 'First calls';
  });
  await open(`/call-lists/${id}`);
  await everyLook('call-progress', { ready: () => page.locator('[data-tile=leadsMade]').waitFor() });

  await context.clearCookies();
  await signIn();
  await check('the sources page counts it and leads to the records', async () => {
    await open('/lead-sources');
    await page.locator('[data-source="First calls"] a').first().click();
    await text('Lion Rock Ltd').catch(() => text('Pearl School'));
  });
  await check('a cost is entered by hand', async () => {
    await open('/source-costs');
    await page.getByRole('button', { name: 'Enter a cost' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Source').fill('First calls');
    await dialog.getByLabel('Cost', { exact: true }).fill('300');
    await dialog.getByLabel('From').fill('2026-11-01');
    await dialog.getByLabel('To', { exact: true }).fill('2026-11-30');
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.locator('[data-cost="First calls"]').waitFor();
  });
  await open('/lead-sources');
  await everyLook('lead-sources', { ready: () => page.locator('[data-source]').first().waitFor() });
  await open('/external-lists');
  await page.getByRole('link', { name: 'Kowloon offices' }).click();
  await everyLook('external-list', { ready: () => page.locator('[data-tile=leads]').waitFor() });
};
