import { makePeople, REP } from '../lib/leads.mjs';

export default async ({ page, open, api, check, everyLook, signIn, context, axe, until }) => {
  await signIn();
  await makePeople(api);
  const made = [];
  for (const [name, grade, district] of [
    ['Alpha Lighting Ltd', 'A', 'Central'],
    ['Beta Furniture Ltd', 'B', 'Central'],
    ['Gamma Catering Ltd', 'A', 'Wan Chai'],
    ['Delta Printing Ltd', null, 'Wan Chai'],
  ])
    made.push(
      await api('POST', '/accounts', {
        name,
        grade,
        addresses: [{ kind: 'office', district, city: 'Hong Kong', country: 'HK' }],
      }),
    );
  const row = (name) => page.getByRole('row').filter({ hasText: name });
  const heading = (text) => page.getByRole('rowheader').filter({ hasText: text });
  const dialog = page.getByRole('dialog');
  const listed = () => page.getByText('Alpha Lighting Ltd').first().waitFor();

  await check('rows stand below the values of a column, each with how many there are', async () => {
    await open('/accounts');
    await row('Alpha').waitFor();
    await page.getByRole('button', { name: 'Group', exact: true }).click();
    await page.getByRole('menuitemradio', { name: 'Grade' }).click();
    // rows of the order before stand below the headings until those in theirs have come
    await heading(/^A\s*2$/)
      .first()
      .waitFor();
    await heading(/^No Grade\s*1$/).waitFor();
    await axe();
  });

  await check('owners can be headings, too', async () => {
    await page.getByRole('button', { name: 'By Grade' }).click();
    await page.getByRole('menuitemradio', { name: 'Owner' }).click();
    await heading(/\S\s*4$/).waitFor();
    await page.getByRole('button', { name: 'By Owner' }).click();
    await page.getByRole('menuitemradio', { name: 'Grade' }).click();
    await heading(/^A\s*2$/)
      .first()
      .waitFor();
  });

  await check('an account is shared to be changed, together with its contacts', async () => {
    const [{ id }] = made;
    await open(`/accounts/${id}`);
    await page.getByRole('button', { name: 'Who can see this' }).click();
    await dialog.getByRole('combobox', { name: 'Shared with' }).click();
    await page.getByRole('option', { name: REP.name }).click();
    await dialog.getByRole('heading').first().click();
    await dialog.getByRole('combobox', { name: 'May change it too' }).click();
    await page.getByRole('option', { name: REP.name }).click();
    await dialog.getByRole('heading').first().click();
    await dialog.getByLabel('With its contacts').check();
    await axe();
    await dialog.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByText('Sharing saved.').first().waitFor();
    const [share] = (await api('GET', `/shares?recordType=account&recordId=${id}`)).items;
    return share.level === 'change' && share.withContacts;
  });
  await everyLook('account-access', {
    prepare: () =>
      page.getByRole('button', { name: /Who can see this|誰可以看到此紀錄|谁可以看到此记录/ }).click(),
    ready: listed,
  });
  await open('/accounts');
  await page.getByRole('button', { name: 'Group', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Grade' }).click();

  await check('the view is saved with its headings and shared with chosen people', async () => {
    await page.getByRole('button', { name: 'Save as a new view' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('By grade');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('button', { name: 'Actions for By grade' }).click();
    await page.getByRole('menuitem', { name: 'Share…' }).click();
    await dialog.getByLabel('People and teams that I choose').check();
    await dialog.getByRole('combobox', { name: 'People and teams' }).click();
    await page.getByRole('option', { name: REP.name }).click();
    await dialog.getByRole('heading').click();
    await dialog.getByRole('combobox', { name: 'The list begins with it for' }).click();
    await page.getByRole('option', { name: 'Sales rep', exact: false }).first().click();
    await dialog.getByRole('heading').click();
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const [view] = (await api('GET', '/views?recordType=accounts')).items;
    return view.sharedWith === 'chosen' && view.grantees.length === 1 && view.defaultForRoles.length === 1;
  });

  await everyLook('view-sharing', {
    prepare: async () => {
      await page
        .getByRole('button', { name: /By grade/ })
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Actions for By grade' }).click();
      await page.getByRole('menuitem', { name: 'Share…' }).click();
    },
    ready: listed,
  });
  await page.keyboard.press('Escape');
  await everyLook('accounts-grouped', {
    ready: () => page.getByText('Alpha Lighting Ltd').first().waitFor(),
  });

  await check('a field is set for many at once, and undo takes it back', async () => {
    await open('/accounts');
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
    await page.getByRole('button', { name: 'Set a field' }).click();
    await dialog.getByLabel('Field', { exact: true }).selectOption({ label: 'Source' });
    await dialog.getByLabel('Value').fill('Autumn fair');
    await dialog.getByText('This is about 4 accounts').waitFor();
    await axe();
    await dialog.getByRole('button', { name: 'Change 4 accounts' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    if ((await api('GET', `/accounts/${made[0].id}`)).source !== 'Autumn fair') return false;
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(async () => (await api('GET', `/accounts/${made[0].id}`)).source === null);
  });

  await check('many are put in the bin and come back', async () => {
    await row('Delta').getByRole('checkbox').check();
    await row('Gamma').getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.getByText('2 accounts will be in the bin').waitFor();
    await dialog.getByRole('button', { name: 'Delete 2 accounts' }).click();
    await row('Delta').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('Delta').waitFor();
  });
  await everyLook('bulk-field', {
    prepare: async () => {
      await page.getByRole('checkbox').first().check();
      await page.getByRole('button', { name: 'Set a field' }).click();
    },
    ready: listed,
  });

  await check('whoever has the role begins with the view', async () => {
    await context.clearCookies();
    await signIn(REP);
    await open('/accounts');
    await page.waitForURL(/view=/);
    await page.getByRole('button', { name: 'By grade', pressed: true }).waitFor();
  });
};
