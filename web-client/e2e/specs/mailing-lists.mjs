export default async ({ page, open, api, check, everyLook, signIn, axe, base }) => {
  await signIn();
  const account = (name, chinese, line) =>
    api('POST', '/accounts?allowDuplicate=true', {
      name,
      names: { 'zh-Hant': chinese },
      source: 'Mailing spec',
      tags: ['ballroom'],
      addresses: line
        ? [{ kind: 'office', line, district: 'Kwun Tong', city: 'Hong Kong', country: 'HK' }]
        : [],
    });
  const harbour = await account('Harbour Light Hotel', '海港明輝酒店', '12 Hung To Road');
  await account('Peak View Hotel', '山頂酒店', '88 Peak Road');
  await account('Nowhere Club', '無名會所');
  const person = await api('POST', '/contacts', {
    name: 'Chan Tai Man',
    names: { 'zh-Hant': '陳大文' },
    accounts: [{ accountId: harbour.id, isPrimary: true }],
  });
  const main = page.getByRole('main');

  await check('a list is made of a category with one click', async () => {
    await open('/mailing-lists/new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ballroom open house');
    await page.getByText('A category', { exact: true }).click();
    await page
      .getByRole('group', { name: 'Tags' })
      .getByRole('button', { name: /ballroom/ })
      .click();
    await page.getByRole('status').filter({ hasText: '3 accounts' }).waitFor();
    await axe();
  });
  await everyLook('mailing-list-new', { ready: () => page.getByRole('heading', { level: 1 }).waitFor() });
  await check('its recipients are there a moment later, and why others are not', async () => {
    await page.getByText('A category', { exact: true }).click();
    await page
      .getByRole('group', { name: 'Tags' })
      .getByRole('button', { name: /ballroom/ })
      .click();
    await page.getByRole('button', { name: 'Make the list' }).click();
    await page.waitForURL(/\/mailing-lists\/[0-9a-f-]{36}$/);
    await page.getByRole('grid', { name: 'Recipients' }).getByText('Chan Tai Man').waitFor();
    await page.getByRole('grid', { name: 'Recipients' }).getByText('No address to send to').waitFor();
  });
  await everyLook('mailing-list', { ready: () => main.getByText('Chan Tai Man').first().waitFor() });

  await check('somebody is left out by hand', async () => {
    await page
      .getByRole('row', { name: /Peak View Hotel/ })
      .getByRole('checkbox')
      .check();
    await page.getByRole('button', { name: 'Leave out' }).click();
    await page.getByRole('grid', { name: 'Recipients' }).getByText('Left out by hand').waitFor();
  });

  await check(
    'labels are made from the label that is free; who has withdrawn meanwhile is not on them',
    async () => {
      await page
        .getByRole('row', { name: /Peak View Hotel/ })
        .getByRole('checkbox')
        .check();
      await page.getByRole('button', { name: 'As the criteria say' }).click();
      await page.getByRole('grid', { name: 'Recipients' }).getByText('88 Peak Road').waitFor();
      await api('POST', `/contacts/${person.id}/consents`, {
        granted: false,
        channel: 'post',
        evidence: 'Said so on the telephone',
      });
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: 'Label 5', exact: true }).check();
      await axe();
      const preview = await dialog.getByRole('link', { name: 'See the first sheet' }).getAttribute('href');
      const sheet = await page.request.get(base + preview);
      if (sheet.headers()['content-type'] !== 'application/pdf') return false;
      await dialog.getByRole('button', { name: 'Export 2 recipients' }).click();
      await page.getByRole('tab', { name: 'Files' }).click();
      const row = page.getByRole('row', { name: /L7160/ });
      const download = page.waitForEvent('download');
      await row.getByRole('link', { name: 'Download' }).click();
      if (!(await download).suggestedFilename().endsWith('.pdf')) return false;
      await row.getByRole('cell', { name: '1', exact: true }).first().waitFor();
    },
  );
  await everyLook('mailing-list-files', {
    prepare: async () => page.getByRole('tab').nth(1).click(),
    ready: () => page.getByRole('heading', { level: 1 }).waitFor(),
  });
  await open('/mailing-lists');
  await everyLook('mailing-lists', { ready: () => main.getByText('Ballroom open house').first().waitFor() });
};
