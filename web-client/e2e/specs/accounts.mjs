export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const main = page.locator('main');
  const row = (name) => page.getByRole('row').filter({ hasText: name });
  await signIn();

  await check('an empty list offers the first step', async () => {
    await open('/accounts');
    await main.getByText('No accounts yet').waitFor();
  });
  await everyLook('accounts-empty', { ready: () => main.getByRole('heading', { level: 2 }).waitFor() });

  const enter = (body) => api('POST', '/accounts', body);
  const lenovo = await enter({
    name: 'Lenovo (Hong Kong) Limited',
    names: { 'zh-Hant': '聯想（香港）有限公司', 'zh-Hans': '联想（香港）有限公司' },
    phones: [{ number: '2516 4700', label: 'office' }],
    website: 'www.lenovo.com',
    addresses: [
      {
        kind: 'office',
        line: '23/F',
        building: 'Lincoln House',
        district: 'Quarry Bay',
        city: 'Hong Kong',
        country: 'HK',
      },
    ],
    customerType: 'Dealer',
    grade: 'A',
    tags: ['fair 2026', 'conferencing'],
  });
  const plain = [
    'Wing Hing Materials Ltd',
    'Tak Cheong Printing Group',
    'Nam Yeung Medical Supplies',
    'Kai Tak Logistics Services',
  ];
  for (const [i, name] of plain.entries())
    await enter({
      name,
      district: null,
      addresses: [{ kind: 'office', district: ['Kwun Tong', 'Wan Chai'][i % 2], country: 'HK' }],
      grade: 'B',
    });
  await api('POST', '/contacts', {
    name: 'Chan Tai Man',
    names: { 'zh-Hant': '陳大文' },
    jobTitle: 'IT manager',
    accounts: [{ accountId: lenovo.id, role: 'decides', isPrimary: true }],
    phones: [{ number: '9123 4567', label: 'mobile' }],
    emails: [{ address: 'taiman@lenovo.example.com' }],
  });

  await check('the search box finds a company by its Chinese name', async () => {
    await open('/accounts');
    await row('Wing Hing').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('联想');
    await row('Wing Hing').waitFor({ state: 'detached' });
    await row('Lenovo').waitFor();
    await page.getByRole('searchbox').fill('');
    await row('Wing Hing').waitFor();
  });

  await check('a cell is edited in place, and says that it was saved', async () => {
    await row('Wing Hing').getByText('B', { exact: true }).dblclick();
    await page.getByRole('textbox', { name: 'Grade' }).fill('C');
    await page.keyboard.press('Enter');
    await row('Wing Hing').getByLabel('Saved').waitFor();
  });

  await check('j, x and the bulk bar tag many at once; undo takes it back', async () => {
    await page.getByRole('checkbox', { name: 'Select all rows shown' }).check();
    await page.getByRole('button', { name: 'Tag', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Add these tags').fill('autumn');
    await page.keyboard.press('Enter');
    await dialog.getByText('This is about 5 accounts').waitFor();
    await axe();
    await dialog.getByRole('button', { name: 'Tag 5' }).click();
    await row('Wing Hing').getByText('autumn').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('Wing Hing').getByText('autumn').waitFor({ state: 'detached' });
  });

  await check('the filter builder writes what the list shows', async () => {
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const builder = page.getByRole('dialog');
    await builder.getByRole('button', { name: 'Add a condition' }).click();
    await builder.getByLabel('Field').selectOption({ label: 'District' });
    await builder.getByLabel('Value').fill('kwun');
    await row('Tak Cheong').waitFor({ state: 'detached' });
    await row('Wing Hing').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await row('Tak Cheong').waitFor();
  });

  await check('p peeks at a record without leaving the list', async () => {
    await row('Lenovo').focus();
    await page.keyboard.press('p');
    const peek = page.getByRole('dialog');
    await peek.getByText('Lincoln House').waitFor();
    await axe();
    await page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });
  await everyLook('accounts', { ready: () => main.getByText('Lenovo').first().waitFor() });

  await check('while one types, what may be here already is shown', async () => {
    await open('/accounts/new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('聯想(香港)有限公司');
    await page.getByRole('heading', { name: 'May be here already' }).waitFor();
    await page.getByText('same name').first().waitFor();
  });
  await everyLook('account-new', { ready: () => page.getByRole('heading', { level: 1 }).waitFor() });

  await check('nothing typed is lost by the reload; the duplicate is shown side by side', async () => {
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    if ((await name.inputValue()) !== '聯想(香港)有限公司') return false;
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Already here').waitFor();
    await axe();
    await dialog.getByRole('button', { name: 'It is another company' }).click();
    await page.waitForURL(/\/accounts\/[0-9a-f-]{36}$/);
    await page.getByText('was added').first().waitFor();
  });

  await check('a call is written to the timeline', async () => {
    await open(`/accounts/${lenovo.id}`);
    await page.getByText('Call', { exact: true }).click();
    await page
      .getByRole('textbox', { name: 'Write what happened' })
      .fill('Wants two meeting rooms equipped by June.');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('listitem').filter({ hasText: 'Wants two meeting rooms' }).first().waitFor();
  });

  await check('a field is edited on the record page, and tells what it was', async () => {
    await page.getByRole('button', { name: 'Edit: Customer type' }).click();
    await page.getByRole('textbox', { name: 'Customer type' }).fill('End user');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'What it was before: Customer type' }).click();
    await page.getByRole('dialog').getByText('Dealer').waitFor();
    await axe();
    await page.keyboard.press('Escape');
  });
  await everyLook('account', { ready: () => page.getByText('Lenovo').first().waitFor() });

  await check('two who edit the same record both keep what they wrote', async () => {
    await open(`/accounts/${lenovo.id}/edit`);
    await page.getByRole('textbox', { name: 'Source' }).fill('Fair in autumn');
    const now = await api('GET', `/accounts/${lenovo.id}`);
    await api(
      'PATCH',
      `/accounts/${lenovo.id}`,
      { grade: 'S' },
      { 'If-Match': `"${now.version}"`, 'Content-Type': 'application/merge-patch+json' },
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(new RegExp(`/accounts/${lenovo.id}$`));
    const after = await api('GET', `/accounts/${lenovo.id}`);
    return after.grade === 'S' && after.source === 'Fair in autumn';
  });
  await everyLook('account-edit', {
    prepare: async () => {
      await open(`/accounts/${lenovo.id}/edit`);
      await page.getByRole('textbox').first().waitFor();
    },
  });

  await check('a deleted account comes back by undo', async () => {
    await open(`/accounts/${lenovo.id}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.waitForURL(/\/accounts$/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await row('Lenovo').waitFor();
  });

  await check('the palette finds a person', async () => {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await palette.locator('input:focus').waitFor();
    await page.keyboard.type('陳大文');
    await palette.getByText('Chan Tai Man').waitFor();
    await page.keyboard.press('Escape');
  });

  await open('/contacts');
  await everyLook('contacts', { ready: () => main.getByText('Chan Tai Man').first().waitFor() });
  await main.getByText('Chan Tai Man').first().click();
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}$/);
  await everyLook('contact', { ready: () => page.getByText('Chan Tai Man').first().waitFor() });
  await open('/contacts/new');
  await everyLook('contact-new', { ready: () => page.getByRole('heading', { level: 1 }).waitFor() });
};
