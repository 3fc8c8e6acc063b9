export default async ({ page, open, api, check, everyLook, signIn, axe, until }) => {
  await signIn();
  const opera = await api('POST', '/accounts', {
    name: 'Opera House Lighting Ltd',
    names: { 'zh-Hant': '歌劇院燈光有限公司' },
    phones: [{ number: '2755 8899' }],
    addresses: [{ kind: 'office', district: 'Kwun Tong', city: 'Hong Kong', country: 'HK' }],
  });
  await api('POST', '/contacts', {
    name: 'Opal Lau',
    jobTitle: 'Stage manager',
    accounts: [{ accountId: opera.id }],
    emails: [{ address: 'opal@opera.example' }],
  });
  await api('POST', '/leads', {
    companyName: 'Opera Garden Hotel',
    interest: 'Meeting rooms',
    source: 'Website',
  });
  await api('POST', '/opportunities', { name: 'Opera foyer screens', accountId: opera.id });
  await api('POST', `/accounts/${opera.id}/timeline`, {
    kind: 'note',
    text: 'The curtain call button is behind the turquoise door.',
  });
  const box = page.getByRole('searchbox', { name: 'Search' });
  const hits = page.getByRole('main').getByRole('listitem');

  await check('the palette leads to everything that holds the words', async () => {
    await open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await page.keyboard.type('opera');
    await page.getByRole('button', { name: 'Show everything found for “opera”' }).click();
    await page.waitForURL(/\/search\?q=opera/);
    await until(async () => (await hits.count()) === 4);
    await axe();
  });

  await check('a type narrows it, and the address keeps it', async () => {
    await page
      .locator('label')
      .filter({ hasText: /^Leads/ })
      .click();
    await until(async () => (await hits.count()) === 1);
    await page.reload();
    await hits.filter({ hasText: 'Opera Garden Hotel' }).waitFor();
    if ((await hits.count()) !== 1) return false;
    await page.getByText(/^All \d/).click();
    await until(async () => (await hits.count()) === 4);
  });

  await check('Simplified finds Traditional, a number what it is of, a note what it is about', async () => {
    for (const [typed, shown] of [
      ['歌剧院', '歌劇院燈光有限公司'],
      ['27558899', '+852 2755 8899'],
      ['turquoise', 'turquoise door'],
    ]) {
      await box.fill(typed);
      await hits.filter({ hasText: 'Opera House Lighting' }).filter({ hasText: shown }).waitFor();
    }
  });

  await check('a mistyped word finds what was probably meant, and says so', async () => {
    await box.fill('lihgting');
    await page.getByText('“lighting”').waitFor();
    await hits.filter({ hasText: 'Opera House Lighting' }).waitFor();
  });

  await check('nothing found says what to try, and a hit opens', async () => {
    await box.fill('zzzz');
    await page.getByRole('heading', { level: 2 }).waitFor();
    await axe();
    await box.fill('opera house');
    await hits.getByRole('link').first().click();
    await page.waitForURL(/\/accounts\/[0-9a-f-]{36}$/);
  });

  await open('/search?q=opera');
  await everyLook('search', { ready: () => hits.first().waitFor() });
};
