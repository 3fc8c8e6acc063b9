/** Currencies in use, their dated rates, and the converter. */
export default async ({ page, open, api, check, everyLook, signIn, axe }) => {
  const main = page.locator('main');
  const rate = (day) => main.locator(`[data-rate="${day}"]`);
  const currency = (code) => main.locator(`[data-currency="${code}"]`);
  await signIn();
  const now = new Date();
  const day = (monthsAgo) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 10);

  await check('a currency without a rate says so', async () => {
    await open('/currencies?currency=USD');
    await currency('USD').getByText('No rate').waitFor();
    await main.getByText('No rates yet.').waitFor();
  });
  await check('a rate is entered in one line, and what is no rate is refused where it stands', async () => {
    const form = page.getByRole('form', { name: 'Add a rate' });
    await form.getByLabel('1 USD in HKD').fill('0');
    await page.keyboard.press('Enter');
    await form.getByText('Give a rate above 0').first().waitFor();
    await form.getByLabel('1 USD in HKD').fill('7.8013');
    await form.getByLabel('Source').fill('Bank of Harbour');
    await page.keyboard.press('Enter');
    await currency('USD').getByText('7.8013 HKD').waitFor();
  });
  await check('many rates are pasted: looked at first, then saved', async () => {
    await page.getByRole('button', { name: 'Paste rates' }).click();
    const dialog = page.getByRole('dialog');
    const rows = Array.from(
      { length: 11 },
      (_, i) => `USD\t${day(11 - i)}\t${(7.79 + (i % 4) / 100).toFixed(4)}`,
    );
    await dialog
      .getByLabel('Table')
      .fill(['currency\tfrom\trate', ...rows, 'CNY\t2026-02-30\t1.08', `EUR\t${day(2)}\t8.93`].join('\n'));
    await axe();
    await dialog.getByRole('button', { name: 'Check' }).click();
    await dialog.getByText('This is not a day').waitFor();
    await axe();
    await dialog.getByRole('button', { name: 'Save 12 rates' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rate(day(1)).waitFor();
    await currency('EUR').getByText('8.93 HKD').waitFor();
  });
  await everyLook('currencies', { ready: () => rate(day(1)).waitFor() });
  await check('a rate is corrected where it stands, removed, and brought back', async () => {
    await rate(day(1))
      .getByRole('button', { name: /change Rate/ })
      .click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('7.85');
    await page.keyboard.press('Enter');
    await rate(day(1)).getByText('7.85').waitFor();
    await rate(day(2))
      .getByRole('button', { name: /^Remove/ })
      .click();
    await rate(day(2)).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await rate(day(2)).waitFor();
  });
  await check('an amount is converted between two foreign currencies', async () => {
    await main.getByLabel('Amount').fill('100');
    await main.getByLabel('From currency').selectOption('USD');
    await main.getByLabel('Into').selectOption('EUR');
    await main.getByText(/US\$100\.00 = €8\d\.\d\d/).waitFor();
  });
  await check('the home currency stays while there are rates', async () => {
    const home = main.getByLabel('Home currency').first();
    return (await home.isDisabled()) && (await api('GET', '/currencies')).home === 'HKD';
  });
};
