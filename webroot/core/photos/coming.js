import { api } from '../api.js';
import { shrunk } from './shrink.js';
import { upload } from './upload.js';

/** A photo on its way: {key, url, progress, error}. `onChange` hears each state of it, `onThere` what it became. */
export function coming(file, onChange, onThere) {
  let state = { key: crypto.randomUUID(), url: URL.createObjectURL(file), progress: 0, error: null };
  let given = false;
  const become = (changes) => {
    if (given) return;
    state = { ...state, ...changes };
    onChange(state);
  };
  const send = async () => {
    become({ progress: 0, error: null });
    try {
      const photo = await upload(await shrunk(file), (progress) => become({ progress }));
      if (given) {
        api.delete(`/photos/${photo.id}`).catch(() => {});
        return;
      }
      giveUp();
      onThere(state.key, photo);
    } catch (error) {
      become({ error });
    }
  };
  const giveUp = () => {
    given = true;
    URL.revokeObjectURL(state.url);
  };
  become({});
  send();
  return { key: state.key, retry: send, giveUp };
}
