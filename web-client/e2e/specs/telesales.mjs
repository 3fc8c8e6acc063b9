import { makePeople, TELESALES } from '../lib/leads.mjs';

/** Telesales from an empty page to a lead: a list, its people, the call by keyboard, the board. */
export default async ({ page, context, open, api, check, everyLook, signIn, axe, until }) => {
  const text = (words) => page.getByText(words).first().waitFor();
  await signIn();
  await makePeople(api);
  await open('/call-lists');
  await everyLook('call-lists-empty', { ready: () => page.locator('h2').first().waitFor() });

  await check('a call list is made', async () => {
    await open('/call-lists');
    await page.getByRole('button', { name: 'New call list' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('First calls');
    await dialog.getByLabel('Purpose of the calls').selectOption('survey');
    await dialog.getByLabel('Script on the screen').selectOption('room-conferencing');
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
      .fill(
        'Ho Siu Ming, Lion Rock Ltd, 2345 6701\nAda Lam, Jade Hotel, 2345 6702\nMandy Kwok, Pearl School, 2345 6703',
      );
    await axe();
    await page.getByRole('button', { name: 'Add them' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await text('Lion Rock Ltd');
  });
  await check('a segment of contacts joins them, and who must not be called is known', async () => {
    const { id: account } = await api('POST', '/accounts', { name: 'Harbour Conference Centre' });
    const contact = (name, number, more) =>
      api('POST', '/contacts', {
        name,
        phones: [{ number }],
        tags: ['fair'],
        accounts: [{ accountId: account }],
        ...more,
      });
    const known = await contact('Cheung Yee', '+85223456704');
    await contact('Quiet Person', '+85223456705', { doNotCall: true });
    await api('POST', `/contacts/${known.id}/timeline`, {
      kind: 'visit',
      text: 'Saw the boardroom: two projectors are failing.',
    });
    await api('POST', '/segments', {
      name: 'Fair visitors',
      recordType: 'contact',
      definition: 'tags eq "fair"',
    });
    await page.reload();
    await page.getByRole('button', { name: 'Add people' }).first().click();
    await page.getByRole('combobox', { name: 'Segment' }).click();
    await page.getByRole('option', { name: 'Fair visitors' }).click();
    await page.getByRole('button', { name: 'Add them' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await text('Cheung Yee');
  });
  await everyLook('call-list', { ready: () => text('Lion Rock Ltd') });
  await open('/call-outcomes');
  await everyLook('call-outcomes', { ready: () => page.locator('ol li').first().waitFor() });

  await context.clearCookies();
  await signIn(TELESALES);
  await open(`/call-lists/${id}/call`);
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
    await page.getByRole('heading', { name: 'Call Cheung Yee' }).waitFor();
    const [lead] = (await api('GET', '/leads')).items;
    return lead.source === 'First calls';
  });
  await everyLook('call-desk', { ready: () => text('two projectors are failing') });
  await check('who must not be called does not come up, and the reason stands on the list', async () => {
    await page.keyboard.press('Alt+Digit2');
    await text('Nobody is left for the moment');
    const { items } = await api('GET', `/call-lists/${id}/people?filter=state eq "refused"`);
    return items.length === 1 && items[0].name === 'Quiet Person';
  });
  await open(`/call-lists/${id}`);
  await everyLook('call-progress', { ready: () => page.locator('[data-tile=leadsMade]').waitFor() });
};
