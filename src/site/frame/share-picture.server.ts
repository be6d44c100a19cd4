/** The picture that networks show beside a link to the site: a title on cloth. */
import { box, drawPicture, line } from '#platform/server/picture.ts';

const longest = 110;

const cloth = {
  width: '100%',
  height: '100%',
  flexDirection: 'column',
  justifyContent: 'space-between',
  background: '#14265e',
  color: '#fdf3dd',
} as const;

/** The picture for a title. */
export function sharePicture(mesa: string, title: string): Promise<Buffer> {
  const said = title.length > longest ? `${title.slice(0, longest)}…` : title;
  const size = said.length > 60 ? 58 : 76;
  return drawPicture(
    box(
      cloth,
      box(
        { flexDirection: 'column', flexGrow: 1, justifyContent: 'center', padding: '0 80px' },
        line({ fontFamily: 'Public Sans', fontSize: 30, color: '#cdd6f2', marginBottom: 24 }, mesa),
        line({ fontFamily: 'Faustina', fontWeight: 600, fontSize: size, lineHeight: 1.08 }, said),
      ),
      band,
    ),
  );
}

const threads = ['#f0b84a', '#f6d48f', '#f0b84a', '#56a58b', '#e07a45', '#f6d48f'];
const band = box(
  { height: 65 },
  ...Array.from({ length: 60 }, (_, i) =>
    box({ width: 16, height: 50, margin: `${i % 2 ? 15 : 0}px 2px 0`, background: threads[i % threads.length]! }),
  ),
);
