export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const main = page.locator('main');
  await signIn();
  const parent = await api('POST', '/accounts', { name: 'Harbour Hotels Holdings', grade: 'A' });
  const hotel = await api('POST', '/accounts', { name: 'Harbour Plaza Kowloon', parentId: parent.id });
  await api('POST', '/activity-templates', {
    kind: 'visit',
    names: { en: 'Site visit', 'zh-Hant': '實地視察', 'zh-Hans': '实地视察' },
    texts: {
      en: '{today}, {name}: ceiling, light, cabling',
      'zh-Hant': '{today}，{name}：樓底、光線、佈線',
      'zh-Hans': '{today}，{name}：层高、光线、布线',
    },
  });
  await api('POST', `/accounts/${hotel.id}/timeline`, {
    kind: 'call',
    text: 'Ballroom screens flicker; wants an offer before the season.',
    occurredAt: '2026-11-02T03:00:00Z',
  });
  await api('POST', '/opportunities', {
    name: 'Ballroom LED wall',
    accountId: hotel.id,
    amount: { amount: '880000', currency: 'HKD' },
  });

  await check('a visit is written from a template, and survives a reload before it is sent', async () => {
    await open(`/accounts/${hotel.id}`);
    await main.getByText('Visit', { exact: true }).click();
    await main.getByRole('button', { name: 'Template' }).click();
    await page.getByRole('menuitem', { name: 'Site visit' }).click();
    const text = main.getByRole('textbox', { name: /Write what happened/ });
    await text.press('End');
    await text.pressSequentially(' measured. @Ad');
    await page.getByRole('option').first().click();
    await page.reload();
    await text.waitFor();
    if (!(await text.inputValue()).includes('Harbour Plaza Kowloon: ceiling'))
      throw new Error('the draft is lost');
    await axe();
    await main.getByRole('button', { name: 'Add', exact: true }).click();
    await main.getByText('cabling measured.').first().waitFor();
  });

  await check('an entry is pinned, and stands in the brief', async () => {
    const entry = main.getByRole('listitem').filter({ hasText: 'Ballroom screens flicker' }).last();
    await entry.getByRole('button', { name: 'More for this entry' }).click();
    await page.getByRole('menuitem', { name: 'Pin to the top' }).click();
    await main
      .getByRole('region', { name: 'In brief' })
      .getByText('Ballroom screens flicker')
      .first()
      .waitFor();
  });

  await check('what was written may be put differently and shows what it said', async () => {
    const entry = main.getByRole('listitem').filter({ hasText: 'cabling measured.' }).last();
    await entry.getByRole('button', { name: 'More for this entry' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await main.getByRole('textbox', { name: 'Edit' }).fill('Ceiling 4.2 m');
    await main.getByRole('button', { name: 'Save', exact: true }).click();
    await main.getByText('Ceiling 4.2 m').last().waitFor();
    await main.getByRole('button', { name: 'edited' }).click();
    await main.getByText('cabling measured.').waitFor();
  });

  await check('a file is attached, and a page that calls itself a picture is refused in words', async () => {
    const files = main.locator('input[type=file]');
    await files.setInputFiles({ name: '平面圖.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') });
    await main.getByRole('link', { name: '平面圖.txt' }).waitFor();
    const html = Buffer.from('<script>alert(1)</script>');
    await files.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: html });
    await main.getByText(/not what its name says/).waitFor();
  });

  await check('the parent tells the story of the whole group', async () => {
    await open(`/accounts/${parent.id}`);
    await main.getByText('Whole group').click();
    await main.getByText('Ballroom screens flicker').waitFor();
    await main.getByText('· Harbour Plaza Kowloon').first().waitFor();
  });

  await check('the story can be narrowed to business', async () => {
    await open(`/accounts/${hotel.id}`);
    await main.getByRole('combobox', { name: 'Everything' }).click();
    await page.getByRole('option', { name: 'Leads and opportunities' }).click();
    await main
      .getByText(/LED wall/)
      .first()
      .waitFor();
    await main
      .getByText('Ceiling 4.2 m')
      .last()
      .waitFor({ state: 'detached' })
      .catch(() => undefined);
  });
  await open(`/accounts/${hotel.id}`);
  await everyLook('timeline', { ready: () => main.getByText('Ceiling 4.2 m').first().waitFor() });
  await open('/activity-templates');
  await everyLook('activity-templates', { ready: () => main.getByRole('listitem').first().waitFor() });
};
