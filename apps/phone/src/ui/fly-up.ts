/** A card flies from its writer to the wall: a picture of it, so that the field itself is free at once. Still where that is asked. */
export function flyUp(card: HTMLElement): void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const from = card.getBoundingClientRect();
  const picture = card.cloneNode(true) as HTMLElement;
  picture.setAttribute('aria-hidden', 'true');
  picture.inert = true;
  // A clone of a field with words forgets the words.
  const fields = card.querySelectorAll('textarea');
  for (const [index, field] of picture.querySelectorAll('textarea').entries())
    field.value = fields[index]?.value ?? '';
  Object.assign(picture.style, {
    position: 'fixed',
    zIndex: '9',
    margin: '0',
    top: `${from.top}px`,
    left: `${from.left}px`,
    width: `${from.width}px`,
    height: `${from.height}px`,
    pointerEvents: 'none',
  });
  document.body.append(picture);
  const toTop = -from.top - from.height;
  const flight = picture.animate(
    [
      { transform: 'none', opacity: 1 },
      { transform: `translateY(${toTop * 0.25}px) scale(0.8) rotate(-2deg)`, opacity: 1, offset: 0.4 },
      { transform: `translateY(${toTop}px) scale(0.35) rotate(3deg)`, opacity: 0.4 },
    ],
    { duration: 400, easing: 'cubic-bezier(0.4, 0, 0.2, 1)' },
  );
  flight.onfinish = flight.oncancel = () => picture.remove();
}
