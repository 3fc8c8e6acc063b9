import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIST = join(import.meta.dirname, '../lists/exhibitors.csv');

/** The main job: a list of exhibitors becomes clean accounts, and may be taken back. */
export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const main = page.locator('main');
  const step = (name) => main.getByRole('button', { name }).and(page.locator('[aria-current=step]'));
  const goesTo = (header) => page.getByRole('combobox', { name: `Where the column ${header} goes` });
  const tile = (outcome) => main.getByRole('button', { name: new RegExp(`^\\d+ ?${outcome}$`) });
  const rowsShown = main.getByRole('list', { name: 'Rows', exact: true }).getByRole('listitem');
  const row = (name) => page.getByRole('row').filter({ hasText: name });
  const accountsNamed = async (name) =>
    (await api('GET', `/accounts?filter=${encodeURIComponent(`name co ${JSON.stringify(name)}`)}`)).items;
  await signIn();
  await api('POST', '/accounts', { name: 'Harbour Conferencing Ltd', kind: 'company', grade: 'A' });
  await api('POST', '/accounts', { name: 'Silver Fern Systems (Shenzhen)', kind: 'company' });

  await check('the empty list of imports offers the first step', async () => {
    await open('/imports');
    await main.getByText('No lists yet').waitFor();
  });
  await everyLook('imports-empty', { ready: () => main.getByRole('heading', { level: 2 }).waitFor() });
  await open('/imports/new');
  await everyLook('import-new', { ready: () => main.getByRole('heading', { level: 1 }).waitFor() });

  await check('a file that is no list is refused in words, and nothing typed is lost', async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'photo.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0xff, 0xfe, 0, 1]),
    });
    await page.getByRole('combobox', { name: 'Source', exact: true }).fill('Harbour AV Show 2026');
    await page.getByRole('button', { name: 'Upload and look' }).click();
    await main.getByRole('alert').waitFor();
    return (
      (await page.getByRole('combobox', { name: 'Source', exact: true }).inputValue()) ===
      'Harbour AV Show 2026'
    );
  });

  await check('the list is read: encoding, rows, line breaks within a cell', async () => {
    await page.locator('input[type=file]').setInputFiles(LIST);
    await page.getByRole('button', { name: 'Upload and look' }).click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
    await main.getByRole('cell', { name: 'LED walls Controllers' }).waitFor();
    await main.getByText('海港會議系統有限公司').waitFor();
    await axe();
  });
  await check('another encoding reads the same file again', async () => {
    await main.getByLabel('Encoding').selectOption('windows-1252');
    await main.getByText('海港會議系統有限公司').waitFor({ state: 'detached' });
    await main.getByLabel('Encoding').selectOption('utf-8');
    await main.getByText('海港會議系統有限公司').waitFor();
  });
  await everyLook('import-file', { ready: () => main.getByText('海港會議系統有限公司').waitFor() });

  await check('the columns are suggested right, the stand as a fact of the list', async () => {
    await main.getByRole('button', { name: 'On to the columns' }).click();
    const said = {};
    for (const header of ['exhibitor', '展商名稱', 'stand', 'hall', 'website', 'phone', 'products'])
      said[header] = await goesTo(header).inputValue();
    const expected = {
      exhibitor: 'Name',
      展商名稱: 'Name in Traditional Chinese',
      stand: 'Booth (of the list)',
      hall: 'Hall (of the list)',
      website: 'Website',
      phone: 'Telephone',
      products: 'Products (of the list)',
    };
    if (JSON.stringify(said) !== JSON.stringify(expected)) throw new Error(JSON.stringify(said));
  });
  await everyLook('import-columns', {
    ready: () => main.getByText('展商名稱', { exact: true }).waitFor(),
  });

  await check('what counts as the same is chosen', async () => {
    await main.getByRole('button', { name: 'On to matching' }).click();
    await main.getByRole('radio', { name: 'Fill what is blank' }).waitFor();
  });
  await everyLook('import-matching', { ready: () => main.getByRole('radio').first().waitFor() });

  await check('the dry run says what would become of each row, and writes nothing', async () => {
    await main.getByRole('button', { name: 'Check without writing' }).click();
    await step('Check').waitFor();
    await tile('Rejected').waitFor();
    const counts = {};
    for (const outcome of ['Rejected', 'To decide', 'New', 'Changed', 'Twice in the list'])
      counts[outcome] = parseInt(await tile(outcome).innerText(), 10);
    const expected = { Rejected: 3, 'To decide': 0, New: 4, Changed: 1, 'Twice in the list': 2 };
    if (JSON.stringify(counts) !== JSON.stringify(expected)) throw new Error(JSON.stringify(counts));
    return (await accountsNamed('Aurora')).length === 0;
  });

  await check('each rejected row says why; all can be taken home', async () => {
    await rowsShown
      .filter({ hasText: 'Northern Lights Audio' })
      .getByText(/website:/)
      .waitFor();
    await rowsShown.filter({ hasText: 'E06' }).first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('link', { name: 'Download rejected rows with reasons' }).click(),
    ]);
    const text = readFileSync(await download.path(), 'utf8');
    if (!text.includes('Northern Lights Audio') || text.includes('Tsuen Wan')) throw new Error(text);
    await axe();
  });
  await everyLook('import-check', { ready: () => main.getByText('E06', { exact: true }).first().waitFor() });

  await check('what was checked waits on the home page', async () => {
    const wizard = page.url();
    await open('/');
    await page.getByRole('region', { name: 'Which lists wait?' }).getByText('Harbour AV Show 2026').click();
    await page.waitForURL(new RegExp(new URL(wizard).pathname));
    await rowsShown.first().waitFor();
  });

  await check('a wrong cell is put right where it stands', async () => {
    const wrong = rowsShown.filter({ hasText: 'Northern Lights Audio' });
    await wrong.getByRole('textbox', { name: 'website' }).fill('northern-lights.example');
    await wrong.getByRole('button', { name: 'Save and check the row' }).click();
    await wrong.getByText('put right').waitFor();
    await main.getByRole('button', { name: 'Import 8 rows, leave 2 for later' }).waitFor();
  });

  await check('it runs in the background and shows what was taken', async () => {
    await main.getByRole('button', { name: 'Import 8 rows, leave 2 for later' }).click();
    await page.waitForURL(/step=(run|result)/);
    const toResult = main.getByRole('button', { name: 'See the result' });
    await toResult.or(main.getByText('8 of 10 rows taken')).first().waitFor();
    if (await toResult.isVisible()) await toResult.click();
    await main.getByText('8 of 10 rows taken').waitFor();
    await axe();
  });
  await everyLook('import-result', {
    ready: () => tile('Rejected').or(main.getByText(/10/)).first().waitFor(),
  });

  await check('one company with two stands is one account with two facts of the list', async () => {
    await open('/accounts?q=aurora');
    await row('AURORA DISPLAY WORLD').waitFor();
    if ((await page.getByRole('row').count()) !== 2) throw new Error('not one row below the header');
    await row('AURORA DISPLAY WORLD').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/accounts\/[0-9a-f-]{36}$/);
    await main.getByText('Booth B03').waitFor();
    await main.getByText('Booth B17').waitFor();
  });

  await check('a value tells which list it came from', async () => {
    await page.getByRole('button', { name: 'Where this comes from: Phone' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Harbour AV Show 2026' }).waitFor();
    await axe();
    await page.keyboard.press('Escape');
  });
  await everyLook('imported-account', { ready: () => main.getByRole('heading', { level: 1 }).waitFor() });

  await check('what was here already keeps its facts and gains the rest', async () => {
    const [harbour, ...others] = await accountsNamed('Harbour Conferencing');
    if (others.length > 0) throw new Error('written twice');
    return harbour.grade === 'A' && harbour.names['zh-Hant'] === '海港會議系統有限公司';
  });

  await check('the import is in the list, and is taken back as a whole', async () => {
    await open('/imports');
    await row('Harbour AV Show 2026').filter({ hasText: 'Done' }).getByText('Harbour AV Show 2026').click();
    await page.waitForURL(/\/imports\/[0-9a-f-]{36}/);
    await main.getByRole('button', { name: 'Undo the import' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Undo this import?').waitFor();
    await axe();
    await dialog.getByRole('button', { name: 'Undo the import' }).click();
    await main.getByText('This import was undone').waitFor();
    const left = await accountsNamed('Aurora');
    const [harbour] = await accountsNamed('Harbour Conferencing');
    return left.length === 0 && harbour.grade === 'A' && !harbour.names['zh-Hant'];
  });
  await everyLook('import-undone', { ready: () => main.getByRole('heading', { level: 1 }).waitFor() });
};
