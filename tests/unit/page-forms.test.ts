import { expect, test } from 'vitest';
import { filledIn, formWith } from '#tests/support/traffic/page-forms.ts';

const PAGE = `<title>Naam &amp; meer</title>
<form method="post" action="/taal"><button name="language" value="en">English</button></form>
<form method="post" action="/mijn?index&amp;x=1" id="one">
  <input type="hidden" name="version" value="3"/><input name="name" value="&quot;Zwaluw&quot;"/>
  <input type="checkbox" name="theme" value="money" checked=""/><input type="checkbox" name="theme" value="work"/>
  <input type="radio" name="who" value="parent"/><input type="file" name="sheet"/>
  <textarea name="text">één
&lt;twee&gt;</textarea>
  <select name="type"><option value="">Kies</option><option selected="" value="care">Zorg</option></select>
  <button type="submit" name="pressed" value="next">Verder</button>
</form>`;

test('A form is sent as it stands on the page, with what was typed instead', () => {
  const form = formWith(PAGE, 'pressed', 'next');
  expect(form.action).toBe('/mijn?index&x=1');
  expect([...new URLSearchParams(filledIn(form, { name: 'Merel', who: ['parent', 'professional'] }))]).toEqual([
    ['version', '3'],
    ['theme', 'money'],
    ['text', 'één\n<twee>'],
    ['type', 'care'],
    ['name', 'Merel'],
    ['who', 'parent'],
    ['who', 'professional'],
  ]);
});

test('A page without the form is told by its title', () => {
  expect(() => formWith(PAGE, 'pressed', 'approve')).toThrow('no form with pressed=approve in “Naam & meer”');
});
