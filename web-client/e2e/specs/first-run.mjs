export const options = { admin: false };

export default async ({ page, open, check, everyLook, axe }) => {
  const heading = () => page.locator('h1');

  await check('a first visit leads to making the administrator', async () => {
    await open('/');
    await page.waitForURL(/\/first-run$/);
  });
  await everyLook('first-run', { ready: () => heading().waitFor() });

  await check('a weak password is refused at its field, and what was typed stays', async () => {
    await page.locator('input[name=name]').fill('Ada Chan 陳雅達');
    await page.locator('input[name=email]').fill('ada@example.com');
    await page.locator('input[name=password]').fill('password');
    await page.keyboard.press('Enter');
    await page.getByText('A few words in a row').waitFor();
    await axe();
    return (await page.locator('input[name=email]').inputValue()) === 'ada@example.com';
  });

  await check('a good one makes the administrator and opens home', async () => {
    await page.locator('input[name=password]').fill('quiet-Junk-Boat-7');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Home' }).waitFor();
  });

  await check('there is no second first run', async () => {
    await open('/first-run');
    await page.waitForURL((url) => url.pathname === '/');
  });
};
