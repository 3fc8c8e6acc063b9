export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const main = page.locator('main');
  await signIn();
  await check('before the first search the screen offers one', async () => {
    await open('/duplicates');
    await main.getByText('The base has not been searched yet.').waitFor();
    await main.getByText('Nothing to judge').waitFor();
  });

  const enter = (records, body) => api('POST', `/${records}?allowDuplicate=true`, body);
  const hotel = await enter('accounts', {
    name: 'Harbour Grand Hotel Limited',
    phones: [{ number: '2345 6001', label: 'office' }],
    addresses: [{ kind: 'office', district: 'North Point', country: 'HK' }],
    grade: 'B',
    source: 'Fair 2025',
  });
  const again = await enter('accounts', {
    name: 'HARBOUR GRAND HOTEL LTD',
    names: { 'zh-Hant': '港灣大酒店有限公司' },
    phones: [{ number: '2345 6001' }, { number: '2345 6002', label: 'fax' }],
    addresses: [{ kind: 'office', district: 'North Point', country: 'HK' }],
    businessType: 'Hotel',
    grade: 'A',
    tags: ['key account'],
  });
  await enter('accounts', { name: 'Sunrise Catering Co Ltd', phones: [{ number: '2345 6100' }] });
  await enter('accounts', { name: 'Sunrise Catering Company Limited', phones: [{ number: '2345 6100' }] });
  await enter('contacts', {
    name: 'Ho Ka Yan',
    accounts: [{ accountId: again.id, role: 'buyer', isPrimary: true }],
  });

  await check('a search runs with progress and fills the queue', async () => {
    await main.getByRole('button', { name: 'Search for duplicates' }).click();
    await main.getByRole('region', { name: /Harbour Grand Hotel|Sunrise Catering/i }).waitFor();
    await main.getByText('The whole base was searched').waitFor();
  });

  await check('j and k go through the pairs, the arrows choose whose value stays', async () => {
    const pairs = main.getByRole('navigation', { name: 'Possible duplicates' });
    for (let i = 0; i < 2 && !(await main.getByRole('region', { name: /Harbour/i }).isVisible()); i++)
      await page.keyboard.press('j');
    await main.getByRole('region', { name: /Harbour/i }).waitFor();
    if ((await pairs.getByRole('button').count()) < 2) return false;
    await main.getByText('one contact').waitFor();
    await main.getByRole('radiogroup', { name: 'Grade' }).getByRole('radio').nth(1).click();
    await main.getByText('港灣大酒店有限公司').first().waitFor();
    await axe();
  });
  await everyLook('duplicates', {
    ready: () => main.getByRole('heading', { name: /After merging|合併後|合并后/ }).waitFor(),
  });

  await check('m merges, and undo makes two of one again', async () => {
    await open('/duplicates');
    await main
      .getByRole('region')
      .filter({ hasText: /After merging/ })
      .waitFor();
    while (!(await main.getByRole('region', { name: /Harbour/i }).isVisible()))
      await page.keyboard.press('j');
    await main.getByText('one contact').waitFor();
    await page.keyboard.press('m');
    await page.getByText('Merged into').first().waitFor();
    const merges = await api('GET', '/merges');
    if (merges.items.length !== 1) return false;
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('is undone').first().waitFor();
    const after = await api('GET', `/accounts/${again.id}`);
    return after.grade === 'A' && (await api('GET', `/accounts/${hotel.id}`)).grade === 'B';
  });

  await check('n remembers that two are different', async () => {
    await open('/duplicates');
    await main
      .getByRole('region')
      .filter({ hasText: /After merging/ })
      .waitFor();
    while (!(await main.getByRole('region', { name: /Sunrise/i }).isVisible()))
      await page.keyboard.press('j');
    await main.getByRole('button', { name: /^Merge/ }).waitFor();
    await page.keyboard.press('n');
    await page.getByText('Noted as different').first().waitFor();
    await main.getByRole('region', { name: /Harbour/i }).waitFor();
  });

  await open('/merges');
  await everyLook('merges', {
    ready: () =>
      main
        .getByText(/Harbour Grand Hotel/i)
        .first()
        .waitFor(),
  });
};
