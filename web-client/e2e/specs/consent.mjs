/** Who may be contacted how: the panel on a contact, the suppression list, privacy requests, and the page that the person gets. */
export default async ({ page, open, api, check, everyLook, signIn, axe, until }) => {
  const heading = () => page.locator('h1').first().waitFor();
  await signIn();
  await open('/privacy-requests');
  await everyLook('privacy-requests-empty', { ready: heading });
  await open('/suppressions');
  await everyLook('suppressions-empty', { ready: heading });

  await check('a text to ask with is written in three languages', async () => {
    await open('/consent-settings');
    await page.getByRole('button', { name: 'Write a text' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name for colleagues').fill('Fair stand');
    const texts = dialog.getByRole('group', { name: 'Text' }).getByRole('textbox');
    await texts.nth(0).fill('You may send me offers.');
    await texts.nth(1).fill('你可以向我發送推廣優惠。');
    await texts.nth(2).fill('您可以向我发送推广优惠。');
    await axe();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Fair stand').waitFor();
    return (await api('GET', '/consent-wordings')).items[0].versionNumber === 1;
  });
  const text = { en: 'Displays', 'zh-Hant': '顯示屏', 'zh-Hans': '显示屏' };
  const settings = await api('GET', '/consent-settings');
  await api(
    'PATCH',
    '/consent-settings',
    { classes: [{ key: 'displays', label: text }] },
    { 'If-Match': `"${settings.version}"` },
  );
  await open('/consent-settings');
  await everyLook('consent-settings', { ready: () => page.getByText('Fair stand').waitFor() });

  const contact = await api('POST', '/contacts', {
    name: 'Ada Consent',
    emails: [{ address: 'ada@example.com' }],
    phones: [{ number: '6123 4567' }],
  });
  await check('what the person said is recorded with its evidence and shown at once', async () => {
    await open(`/contacts/${contact.id}`);
    await page.getByRole('button', { name: 'Record consent' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('No', { exact: true }).click();
    await dialog.getByLabel('Evidence').fill('Told Joyce on the phone');
    await axe();
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByRole('img', { name: 'May not be contacted: Said no' }).first().waitFor();
    await page.getByRole('button', { name: 'History' }).first().click();
    await page.getByRole('dialog').getByText('Told Joyce on the phone').waitFor();
    await axe();
    await page.keyboard.press('Escape');
  });
  await everyLook('contact-consent', { ready: heading });

  await check('addresses are suppressed, and what is not understood stays to be put right', async () => {
    await open('/suppressions');
    await page.getByRole('button', { name: 'Add addresses' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Mail addresses and numbers').fill('never@example.com\nrubbish');
    await dialog.getByRole('button', { name: 'Add addresses' }).click();
    await dialog.getByText('Not understood, please correct.').waitFor();
    await axe();
    await dialog.getByLabel('Mail addresses and numbers').fill('+852 6999 0000');
    await dialog.getByRole('button', { name: 'Add addresses' }).click();
    await dialog.waitFor({ state: 'detached' });
    return (await api('GET', '/suppressions')).items.length === 2;
  });
  await everyLook('suppressions', { ready: () => page.getByText('never@example.com').first().waitFor() });

  await check('a request is recorded with its due date, taken on, and the person erased', async () => {
    await open('/privacy-requests');
    await page.getByRole('button', { name: 'Record a request' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Request', { exact: true }).selectOption('erasure');
    await dialog.getByRole('textbox', { name: 'Who asks', exact: true }).fill('Ben Eraser');
    await dialog.getByLabel('Where to answer').fill('ben@example.com');
    await axe();
    await dialog.getByRole('button', { name: 'Record', exact: true }).click();
    await page.getByText('Ben Eraser').first().waitFor();
  });
  await everyLook('privacy-requests', { ready: () => page.getByText('Ben Eraser').first().waitFor() });
  await check('erasing asks first and leaves a line that names nobody', async () => {
    await open('/privacy-requests');
    await page.getByText('Ben Eraser').first().click();
    await axe();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await until(async () => (await api('GET', '/erasures')).items.length === 1);
    await page.getByText('Erased. Other modules follow').first().waitFor();
    return !JSON.stringify(await api('GET', '/erasures')).includes('Ben');
  });

  const { token } = await api('POST', `/contacts/${contact.id}/preference-link`, {});
  await open(`/public/preferences/${token}`);
  await everyLook('preferences', { ready: () => page.getByText('a…@example.com').waitFor() });
  await check('the person says no to everything on a page without sign-in', async () => {
    await open(`/public/preferences/${token}`);
    await page.getByRole('button', { name: 'Nothing of it' }).click();
    await page.getByText('Your choices are saved').waitFor();
    await axe();
    const { items } = await api('GET', `/contacts/${contact.id}/consents`);
    return items.every((item) => !item.allowed || item.channel === 'post');
  });
  await check('an altered link says so', async () => {
    await open(`/public/preferences/${token.slice(0, -3)}AAA`);
    await page.getByText('This link is not valid').first().waitFor();
    await axe();
  });
};
