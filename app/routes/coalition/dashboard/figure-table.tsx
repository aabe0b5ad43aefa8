/** The table behind a figure; numbers at the right, the first column names the row. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FigureCell, FigureView } from './figure-view.ts';

const NUMBERS = { nl: new Intl.NumberFormat('nl-NL'), en: new Intl.NumberFormat('en-GB') };

export function FigureTable({ figure: { title, head, rows } }: { figure: FigureView }) {
  const { i18n } = useTranslation();
  const format = i18n.language === 'en' ? NUMBERS.en : NUMBERS.nl;
  const text = (cell: FigureCell) => (typeof cell === 'number' ? format.format(cell) : cell);
  return (
    <div className="figure-scroll">
      <table>
        <caption className="vh">{title}</caption>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [first = '', ...others], href }) => (
            <tr key={first}>
              <th scope="row">{href === null ? text(first) : <Link to={href}>{text(first)}</Link>}</th>
              {others.map((cell, index) => (
                <td key={index}>{text(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
