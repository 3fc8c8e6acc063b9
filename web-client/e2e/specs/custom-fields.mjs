export default async ({ page, open, api, check, everyLook, signIn, axe, settled }) => {
  const main = page.locator('main');
  const dialog = page.getByRole('dialog');
  const item = (name) => main.getByRole('listitem').filter({ hasText: name });
  await signIn();

  await check('without fields the page offers the first step', async () => {
    await open('/custom-fields');
    await main.getByText('No fields of your own yet').waitFor();
  });
  await everyLook('custom-fields-empty', { ready: () => main.getByRole('heading', { level: 2 }).waitFor() });

  await check('a field is made with the keyboard, its key by itself, and previewed', async () => {
    await open('/custom-fields');
    await main.getByRole('button', { name: 'New field' }).first().press('Enter');
    await dialog.getByLabel('Name (English)').fill('Floor area');
    await dialog.getByLabel('Name (繁體中文)').fill('樓面面積');
    await dialog.getByLabel('Type', { exact: true }).selectOption('number');
    await dialog.getByRole('region', { name: 'Preview' }).getByLabel('Floor area').fill('1200');
    await axe();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await item('custom.floorArea').waitFor();
  });

  await check('choices are written in three languages', async () => {
    await main.getByRole('button', { name: 'New field' }).click();
    await dialog.getByLabel('Name (English)').fill('Hall type');
    await dialog.getByLabel('Type', { exact: true }).selectOption('choice');
    for (const [i, [en, hant]] of [
      ['Theatre', '劇院'],
      ['Ballroom', '宴會廳'],
    ].entries()) {
      await dialog.getByRole('button', { name: 'Add a choice' }).click();
      await dialog.getByLabel(`Choice ${i + 1} (English)`).fill(en);
      await dialog.getByLabel(`Choice ${i + 1} (繁體中文)`).fill(hant);
    }
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
    await item('custom.hallType').waitFor();
  });

  const startFormula = async () => {
    await main.getByRole('button', { name: 'New field' }).click();
    await dialog.getByLabel('Name (English)').fill('Seats');
    await dialog.getByLabel('Type', { exact: true }).selectOption('formula');
    await dialog.getByLabel('Formula').fill('round(custom.floorArea / 1.5)');
    await dialog.getByText('Understood; it gives: Number').waitFor();
  };
  await everyLook('custom-fields-formula', {
    ready: () => page.getByRole('listitem').first().waitFor(),
    prepare: startFormula,
  });
  await check('a formula is understood as one types, and one that is not says where', async () => {
    await dialog.getByLabel('Formula').fill('custom.floorArea /');
    await dialog.getByText('cannot be understood at character 19').waitFor();
    await dialog.getByLabel('Formula').fill('round(custom.floorArea / 1.5)');
    await dialog.getByText('Understood; it gives: Number').waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'hidden' });
  });

  await check('fields are put under a heading with the keyboard', async () => {
    await main.getByRole('button', { name: 'New section' }).click();
    await dialog.getByLabel('Heading (English)').fill('Venue');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    for (let i = 0; i < 3; i++) await main.getByRole('button', { name: 'Move Venue up' }).press('Enter');
    await main.getByRole('listitem').first().getByRole('heading', { name: 'Venue' }).waitFor();
    await settled();
  });
  await everyLook('custom-fields', { ready: () => item('Venue').waitFor() });

  await check('a label with a script is refused and never runs', async () => {
    await main.getByRole('button', { name: 'New field' }).click();
    await dialog.getByLabel('Name (English)').fill('<img src=x onerror="window.hacked=1">');
    await dialog.getByRole('textbox', { name: /^Key/ }).fill('hacked');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('This is plain text').first().waitFor();
    if (await page.evaluate(() => window.hacked)) throw new Error('The label ran');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  await check('an account is entered with them, and shows what the formula gives', async () => {
    await open('/accounts/new');
    await main.getByRole('group', { name: 'Venue' }).getByLabel('Floor area').fill('300');
    await main.getByRole('textbox', { name: 'Name', exact: true }).fill('Sai Ying Pun Hall');
    await main.getByRole('combobox', { name: 'Hall type' }).click();
    await page.getByRole('option', { name: 'Ballroom' }).click();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/accounts\/[0-9a-f-]{36}$/);
    await main.getByText('Ballroom').waitFor();
    await main.getByText('200', { exact: true }).waitFor();
  });

  await check('a value is corrected where it stands', async () => {
    await main.getByRole('button', { name: 'Edit: Floor area' }).click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('600');
    await page.keyboard.press('Enter');
    await main.getByText('400', { exact: true }).waitFor();
  });
  await everyLook('account-custom-fields', {
    ready: () => page.getByRole('heading', { level: 1 }).waitFor(),
  });

  await check('the list is filtered by a field, in words', async () => {
    await api('POST', '/accounts', { name: 'Tiny Room Ltd', custom: { floorArea: 12 } });
    await open(`/accounts?filter=${encodeURIComponent('custom.floorArea gt 100')}`);
    await page.getByRole('row').filter({ hasText: 'Sai Ying Pun Hall' }).waitFor();
    await main.getByText('Floor area over 100').waitFor();
    await page.getByRole('row').filter({ hasText: 'Tiny Room' }).waitFor({ state: 'detached' });
  });

  await check('deleting a field says where it is used, and undo brings it back', async () => {
    await open('/custom-fields');
    await main.getByRole('button', { name: 'Remove Floor area' }).click();
    await page.getByRole('dialog').getByText('named in 1 place: seats').waitFor();
    await page.getByRole('button', { name: 'Delete the field' }).click();
    await item('custom.floorArea').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await item('custom.floorArea').waitFor();
  });
};
