/** A bought list: its terms, the import that brings it in, and what came of it. */
export default async ({ page, open, api, check, everyLook, signIn, axe, until }) => {
  const main = page.locator('main');
  await signIn();
  await api('POST', '/external-lists', {
    name: 'Hotels of 2020',
    supplier: 'List House',
    boughtOn: '2020-01-06',
    validFrom: '2020-01-06',
    validUntil: '2020-12-31',
    uses: ['mailingList'],
  });

  await check('a bought list is written down with its terms', async () => {
    await open('/external-lists');
    await page.getByRole('button', { name: 'New list' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Kowloon offices');
    await dialog.getByLabel('Supplier').fill('Harbour Data House');
    await dialog.getByLabel('Cost', { exact: true }).fill('900');
    await dialog.getByLabel('How often at most').fill('2');
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await main.locator('[data-external-list="Kowloon offices"]').getByText('May be used').waitFor();
  });
  await everyLook('external-lists', {
    ready: () => main.locator('[data-external-list="Hotels of 2020"]').waitFor(),
  });

  await check('the import says which list it brings in, and takes its source', async () => {
    await open('/imports/new');
    await page.locator('input[type=file]').setInputFiles({
      name: 'kowloon.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Name,Company,Phone\nHo Siu Ming,Lion Rock Ltd,2345 6701\nAda Lam,Jade Hotel,2345 6702\n,,none\n',
      ),
    });
    await main.getByText('Leads', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Bought or lent list' }).click();
    await page.getByRole('option', { name: 'Kowloon offices' }).click();
    await axe();
    await page.getByRole('button', { name: 'Upload and look' }).click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
    const id = /imports\/([0-9a-f-]{36})/.exec(page.url())[1];
    const list = await api('GET', `/imports/${id}`);
    const columns = Object.fromEntries(list.columns.map((column) => [column.header, column.suggestedField]));
    const mapped = await api(
      'PUT',
      `/imports/${id}/mapping`,
      { columns },
      { 'If-Match': `"${list.version}"` },
    );
    await api('POST', `/imports/${id}/run`, undefined, { 'If-Match': `"${mapped.version}"` });
    await until(async () => (await api('GET', '/leads')).items.length === 2);
    return list.source === 'Kowloon offices';
  });
  await check('a call list may stand on it, but not on one that has run out', async () => {
    await open('/call-lists');
    await page.getByRole('button', { name: 'New call list' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('First calls');
    await dialog.getByRole('combobox', { name: 'Bought or lent list' }).click();
    await page
      .locator('[role=option][data-combobox-disabled]')
      .filter({ hasText: 'Hotels of 2020' })
      .waitFor();
    await page.getByRole('option', { name: 'Kowloon offices' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/\/call-lists\/[0-9a-f-]{36}$/);
    await main.getByRole('link', { name: 'Kowloon offices' }).waitFor();
  });
  await check('its page shows what came of it', async () => {
    await open('/external-lists');
    await page.getByRole('link', { name: 'Kowloon offices' }).click();
    await main.getByRole('link', { name: 'First calls' }).waitFor();
    await main.getByRole('link', { name: 'kowloon.csv' }).waitFor();
    return (await main.locator('[data-tile=leads] dd').textContent()) === '2';
  });
  await everyLook('external-list', { ready: () => main.locator('[data-tile=leads]').waitFor() });
};
