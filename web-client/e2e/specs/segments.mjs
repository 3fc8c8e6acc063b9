export default async ({ page, open, api, check, everyLook, signIn, axe, until }) => {
  await signIn();
  const account = (name, grade, district) =>
    api('POST', '/accounts?allowDuplicate=true', {
      name,
      grade,
      addresses: [{ kind: 'office', district, city: 'Hong Kong', country: 'HK' }],
      source: 'Segment spec',
    });
  const [harbour] = [
    await account('Harbour Light Hotel', 'A', 'Tsim Sha Tsui'),
    await account('Peak View Hotel', 'A', 'Central'),
    await account('Queen Street Offices', 'B', 'Central'),
    await account('Lion Rock School', 'C', 'Kowloon Tong'),
  ];
  const segment = (name, definition, rest = {}) =>
    api('POST', '/segments', { name, recordType: 'account', definition, ...rest });
  const gradeA = await segment('Grade A', 'grade eq "A"');
  const central = await segment('Central', 'district eq "Central"');
  const main = page.getByRole('main');

  await check('while criteria are put together, how many they mean and who they are is shown', async () => {
    await open('/segments/new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Hotels in Central');
    await page.getByRole('button', { name: 'Add a condition' }).click();
    await page.getByRole('textbox', { name: 'Value' }).fill('hotel');
    await page.getByRole('status').filter({ hasText: '2 accounts' }).waitFor();
    await page.getByRole('button', { name: 'Add a group' }).click();
    await page.getByRole('combobox', { name: 'Field' }).nth(1).selectOption('district');
    await page.getByRole('textbox', { name: 'Value' }).nth(1).fill('Central');
    await page.getByRole('status').filter({ hasText: '1 account' }).waitFor();
    await page.getByRole('link', { name: 'Peak View Hotel' }).waitFor();
    await axe();
  });
  await everyLook('segment-new', { ready: () => page.getByRole('heading', { level: 1 }).waitFor() });

  await check('nothing typed is lost by the reload, and the segment is saved', async () => {
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/segments\/[0-9a-f-]{36}$/);
    await page.getByRole('grid', { name: 'Members' }).getByText('Peak View Hotel').waitFor();
  });

  await check('who left is shown once the members were written down', async () => {
    await until(async () => (await api('GET', `/segments/${gradeA.id}`)).countedAt !== null);
    await api(
      'PATCH',
      `/accounts/${harbour.id}`,
      { grade: 'B' },
      { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' },
    );
    await open(`/segments/${gradeA.id}`);
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Write down members now' }).click();
    await until(async () => (await api('GET', `/segments/${gradeA.id}/changes`)).items.length === 1);
    await page.getByRole('tab', { name: 'Entered and left' }).click();
    await page.getByRole('grid', { name: 'Entered and left' }).getByText('Harbour Light Hotel').waitFor();
    await page.getByRole('tab', { name: 'Size over time' }).click();
    await page.getByRole('img', { name: /Size: 1/ }).waitFor();
    await axe();
  });
  await everyLook('segment-sizes', {
    prepare: async () => page.getByRole('tab').nth(3).click(),
    ready: () => page.getByRole('heading', { level: 1 }).waitFor(),
  });
  await everyLook('segment', { ready: () => main.getByText('Peak View Hotel').first().waitFor() });

  await check('selected accounts go into a list chosen by hand, and out of it', async () => {
    await open('/accounts');
    await page
      .getByRole('row', { name: /Lion Rock School/ })
      .getByRole('checkbox')
      .check();
    await page.getByRole('button', { name: 'Add to list' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: 'Which list' }).click();
    await page.getByRole('option', { name: '+ A new list' }).click();
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Open house');
    await axe();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('1 added to Open house').first().waitFor();
    const list = (await api('GET', '/segments?filter=' + encodeURIComponent('name eq "Open house"')))
      .items[0];
    await open(`/segments/${list.id}`);
    await page
      .getByRole('row', { name: /Lion Rock School/ })
      .getByRole('checkbox')
      .check();
    await page.getByRole('button', { name: 'Take out' }).click();
    await page.getByText('Nobody belongs to it').waitFor();
  });

  await check('two segments are compared as a picture and as a table', async () => {
    await open(`/segments/overlap?ids=${encodeURIComponent(JSON.stringify([gradeA.id, central.id]))}`);
    await page.getByRole('img', { name: /Circles of/ }).waitFor();
    await page.getByRole('row', { name: /In all of them 1/ }).waitFor();
  });
  await everyLook('segment-overlap', { ready: () => page.getByRole('img').first().waitFor() });

  await check('a segment whose reference was deleted says so', async () => {
    const above = await segment('Relies on Central', `segment eq "${central.id}"`);
    await api('DELETE', `/segments/${central.id}`, undefined, { 'If-Match': '*' });
    await open(`/segments/${above.id}`);
    await page.getByRole('alert').getByText('does not exist (any more)').waitFor();
  });
  await open('/segments');
  await everyLook('segments', { ready: () => main.getByText('Grade A').first().waitFor() });
};
