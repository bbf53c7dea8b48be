/** Where a tap opens this device's own map, or a map on the web where a device has none. The point may be unknown. */
export function mapLink({ point, address }, agent = navigator.userAgent) {
  const spot = point && `${point.lat},${point.lon}`;
  const words = encodeURIComponent(address);
  if (/Android/.test(agent)) return `geo:${spot ?? '0,0'}?q=${spot ?? words}`;
  if (/iPhone|iPad/.test(agent)) return `https://maps.apple.com/?daddr=${spot ?? words}&dirflg=w`;
  if (!point) return `https://www.openstreetmap.org/search?query=${words}`;
  return `https://www.openstreetmap.org/?mlat=${point.lat}&mlon=${point.lon}#map=18/${point.lat}/${point.lon}`;
}
