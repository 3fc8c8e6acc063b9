export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const main = page.locator('main');
  const column = (stage) => page.getByRole('region', { name: new RegExp(`^${stage}`) });
  const card = (name) => page.getByRole('listitem').filter({ hasText: name });
  const row = (name) => page.getByRole('row').filter({ hasText: name });
  await signIn();

  await check('an empty board offers the first step', async () => {
    await open('/opportunities');
    await main.getByText('No opportunities yet').waitFor();
  });
  await everyLook('opportunities-empty', { ready: () => main.getByRole('heading', { level: 2 }).waitFor() });

  const account = await api('POST', '/accounts', { name: 'Tai Po Printing Works', kind: 'company' });
  await api('POST', '/contacts', {
    name: 'Lam Siu Fong',
    phones: [{ number: '9345 6789' }],
    accounts: [{ accountId: account.id, isPrimary: true }],
  });
  const enter = (name, amount, currency = 'HKD', rest = {}) =>
    api('POST', '/opportunities', { name, accountId: account.id, amount: { amount, currency }, ...rest });
  await enter('Press hall displays', '120000.00', 'HKD', { expectedClose: '2026-01-31' });
  await enter('Shenzhen office', '80000.00', 'CNY');
  const converted = async () => {
    while (!(await api('GET', '/opportunities?filter=currency eq "CNY"')).items[0].homeAmount)
      await page.waitForTimeout(100);
  };
  const boardroom = await enter('Tower boardroom', '250000.00');

  await check('one is entered with the keyboard alone', async () => {
    await open('/opportunities');
    await card('Tower boardroom').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Name' }).fill('Reception screen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('tai po');
    await page.getByRole('option', { name: /Tai Po Printing Works/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Amount' }).fill('30000');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/opportunities\/[0-9a-f-]{36}$/);
    await main.getByText('$30,000').first().waitFor();
  });

  await check('the board adds up at home, and says what it leaves out while there is no rate', async () => {
    await open('/opportunities');
    await column('New').getByText('HK$400K').waitFor();
    await column('New').getByText('expected HK$40K').waitFor();
    await column('New').getByText('Not in the sum: CN¥80,000.00').waitFor();
    await api('POST', '/exchange-rates', { currency: 'CNY', from: '2026-01-01', rate: '1.1' });
    await converted();
    await open('/opportunities');
    await column('New').getByText('HK$488K').waitFor();
    await card('Shenzhen office').getByText('about HK$88,000').waitFor();
    await card('Press hall displays').getByText('Overdue').waitFor();
  });
  await everyLook('opportunities-board', { ready: () => card('Tower boardroom').waitFor() });

  await check('a card is moved by its menu with the keyboard, and undo moves it back', async () => {
    await card('Tower boardroom').getByRole('button', { name: /^Move/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Proposal' }).press('Enter');
    await column('Proposal').getByText('Tower boardroom').waitFor();
    await column('Proposal').getByText('expected HK$125K').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await column('New').getByText('Tower boardroom').waitFor();
  });

  await check('a card is dragged with the mouse', async () => {
    await card('Shenzhen office').dragTo(column('Qualified'));
    await column('Qualified').getByText('Shenzhen office').waitFor();
  });

  await check('losing one asks why', async () => {
    await card('Press hall displays').getByRole('button', { name: /^Move/ }).click();
    await page.getByRole('menuitem', { name: 'Lost' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Why was Press hall displays lost?').waitFor();
    await axe();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Bought from a competitor');
    await dialog.getByRole('button', { name: 'Mark as lost' }).click();
    await column('Lost').getByText('Press hall displays').waitFor();
  });

  await check('the list is narrowed by a digit, sorted, and opened with the keyboard', async () => {
    await page.getByText('List', { exact: true }).click();
    await row('Press hall displays').waitFor();
    await page.keyboard.press('3');
    await row('Tower boardroom').waitFor({ state: 'detached' });
    await page.keyboard.press('1');
    await row('Tower boardroom').waitFor();
    await page.getByRole('button', { name: 'Amount' }).click();
    await row('Tower boardroom').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/opportunities/${boardroom.id}$`));
  });

  await check('a view of one’s own keeps filter and columns, and is shared', async () => {
    await open('/opportunities?as=list&filter=stage eq "lost"');
    await row('Press hall displays').waitFor();
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Reason' }).click();
    await page.keyboard.press('Escape');
    await row('Press hall displays').getByText('Bought from a competitor').waitFor();
    await page.getByRole('button', { name: 'Save as a new view' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('Why we lose');
    await page.getByRole('checkbox', { name: 'Everyone may see it' }).check();
    await axe();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Why we lose', pressed: true }).waitFor();
    const [view] = (await api('GET', '/views?recordType=opportunities')).items;
    if (view.sharedWith !== 'everyone' || !view.columns.includes('lostReason')) return false;
    // A dialog that is still closing keeps the keys.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('1');
    await row('Tower boardroom').waitFor();
    await page.keyboard.press('5');
    await row('Tower boardroom').waitFor({ state: 'detached' });
    await row('Press hall displays').getByText('Bought from a competitor').waitFor();
  });
  await everyLook('opportunities-list', { ready: () => main.getByText('Press hall displays').waitFor() });

  await check('a view that was deleted comes back by undo', async () => {
    await page.getByRole('button', { name: 'Actions for Why we lose' }).click();
    await page.getByRole('menuitem', { name: 'Delete the view' }).click();
    await page.getByRole('button', { name: 'Why we lose', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Why we lose', exact: true }).waitFor();
  });

  await check('the record is changed where it stands and moved on', async () => {
    await open(`/opportunities/${boardroom.id}`);
    await page.getByRole('button', { name: /^Edit: Amount/ }).click();
    await page.getByRole('textbox', { name: /^Amount/ }).fill('275000');
    await page.keyboard.press('Enter');
    await main.getByText('$275,000').first().waitFor();
    await page.getByRole('button', { name: 'Won', exact: true }).click();
    await page.getByRole('button', { name: 'Won', pressed: true }).waitFor();
    await main.getByText('Lam Siu Fong').waitFor();
  });
  await everyLook('opportunity', { ready: () => main.getByText('Tower boardroom').first().waitFor() });

  await open('/opportunities/new');
  await everyLook('opportunity-new', { ready: () => main.getByRole('heading', { level: 1 }).waitFor() });
};
