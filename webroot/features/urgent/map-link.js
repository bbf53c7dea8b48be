/** Where a tap opens this device's own map, or a map on the web where a device has none. */
export function mapLink({ lat, lon }, agent = navigator.userAgent) {
  const point = `${lat},${lon}`;
  if (/Android/.test(agent)) return `geo:${point}?q=${point}`;
  if (/iPhone|iPad/.test(agent)) return `https://maps.apple.com/?daddr=${point}&dirflg=w`;
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=18/${lat}/${lon}`;
}
