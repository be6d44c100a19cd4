/** The picture that networks show for an organisation: its name on the mesa's weave. */
import { box, drawing, drawPicture, line, pictureSize } from '#platform/server/picture.ts';
import { monogram } from './monogram.ts';

export interface PictureWords {
  readonly name: string;
  /** Its sector, and where it is. */
  readonly about: string;
  readonly mesa: string;
}

const margin = 72;

/** A 1200 × 630 PNG. */
export function organizationPicture({ name, about, mesa }: PictureWords): Promise<Buffer> {
  const { initials, ground, strand, warp, weft } = monogram(name);
  const weave = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="150" height="150"><rect width="40" height="40" rx="2" fill="${ground}"/><path d="M${warp} 0h4v40h-4zM${warp + 18} 0h4v40h-4zM0 ${weft}h40v3H0zM0 ${weft + 20}h40v3H0z" fill="${strand}" opacity=".32"/></svg>`;
  const corner = { position: 'absolute', top: 0, left: 0, width: 150, height: 150 } as const;
  const mark = box(
    { position: 'relative', width: 150, height: 150 },
    box(corner, drawing(weave, 150)),
    line(
      {
        ...corner,
        alignItems: 'center',
        justifyContent: 'center',
        fontFamily: 'Faustina',
        fontSize: 64,
        color: '#fff',
      },
      initials,
    ),
  );
  return drawPicture(
    box(
      {
        // Satori adds the padding outside of width and height.
        width: pictureSize.width - 2 * margin,
        height: pictureSize.height - 2 * margin,
        flexDirection: 'column',
        backgroundColor: '#14265e',
        color: '#fdf3dd',
        fontFamily: 'Public Sans',
        padding: margin,
        justifyContent: 'space-between',
      },
      mark,
      box(
        { flexDirection: 'column' },
        line(
          { fontFamily: 'Faustina', fontSize: name.length > 60 ? 54 : 72, lineHeight: 1.1, color: '#fff' },
          name.length > 130 ? `${name.slice(0, 128)}…` : name,
        ),
        line({ fontSize: 32, marginTop: 22, color: '#cdd6f2' }, about),
      ),
      line({ fontSize: 26, fontWeight: 600, color: '#f0b84a' }, mesa),
    ),
  );
}
