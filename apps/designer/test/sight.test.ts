import { launchBrowser } from '@waymark/browser';
import { expect, it, onTestFinished } from 'vitest';
import { barriersOn, cutOffOn, overlapsOn } from './sight.ts';

it('a word that is cut off, a field that is too narrow, words on words and a barrier are found; what is whole is not', async () => {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 400, height: 300 } });
  await page.setContent(`
    <html lang="de"><title>Sicht</title><main><h1>Einstellungen</h1>
    <p style="width: 60px; overflow: hidden; white-space: nowrap">Gesundheitsberufe</p>
    <p style="width: 60px; overflow: hidden; white-space: nowrap" title="Fachgebiet">Fachgebiet</p>
    <p style="height: 10px; overflow: hidden">unten<br>weg</p>
    <input aria-label="Betreff" style="width: 40px" value="Ihre Unterlagen zum Vortrag">
    <p style="position: absolute; top: 250px; left: 10px">darunter</p>
    <p style="position: absolute; top: 250px; left: 50px">darüber</p></main>`);
  const cut = await cutOffOn(page);
  expect(cut).toContain('“Gesundheitsberufe” is cut off');
  expect(cut).toContain('“weg” is cut off');
  expect(cut).toContain('the field “Ihre Unterlagen zum Vortrag” is cut off');
  expect(cut.filter((one) => one.includes('Fachgebiet') || one.includes('Einstellungen'))).toEqual([]);
  expect(await overlapsOn(page)).toEqual(['“darunter” lies on “darüber”']);
  expect(await barriersOn(page)).toEqual([]);

  await page.setContent('<html lang="de"><title>Sicht</title><main><h1>Bild</h1><img src="data:,"></main>');
  expect((await barriersOn(page)).join()).toContain('image-alt');
});
