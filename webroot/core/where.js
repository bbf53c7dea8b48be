/** Where this device is, once. */
export function whereAmI() {
  return new Promise((found, failed) => {
    if (!navigator.geolocation) failed(new Error('unsupported'));
    const tell = ({ coords }) => found({ lat: coords.latitude, lon: coords.longitude });
    navigator.geolocation?.getCurrentPosition(tell, failed, { enableHighAccuracy: true, timeout: 20_000 });
  });
}
