/** A photo's file of at most so many pixels along its long side: 400, 1000 or 2000. One that was fetched is there in one size. */
export const fileOf = ({ name, url }, size) => url ?? `/photos/${name}-${size}.jpg`;

/** For a browser to choose from, by how wide each is. */
export function filesOf(photo) {
  if (photo.url) return undefined;
  const { width, height } = photo;
  const widths = [400, 1000, 2000].map((size) => [size, Math.round(width * Math.min(1, size / Math.max(width, height)))]);
  const larger = widths.filter(([, wide], at) => wide !== widths[at - 1]?.[1]);
  return larger.map(([size, wide]) => `${fileOf(photo, size)} ${wide}w`).join(', ');
}
