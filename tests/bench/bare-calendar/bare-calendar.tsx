import FullCalendar, { useCalendarController, type EventInput } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import '@fullcalendar/react/skeleton.css';
import themePlugin from '@fullcalendar/react/themes/classic';
import '@fullcalendar/react/themes/classic/theme.css';
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';

// The bench puts them here before this script runs.
const { events, firstDay, perDay } = window as unknown as { events: EventInput[]; firstDay: string; perDay: number };

const BareCalendar = () => {
  const controller = useCalendarController();
  useEffect(() => {
    document.querySelector('#next')?.addEventListener('click', () => controller.next());
  }, [controller]);
  return (
    <FullCalendar
      controller={controller}
      plugins={[dayGridPlugin, themePlugin]}
      initialView="dayGridMonth"
      initialDate={firstDay}
      headerToolbar={false}
      fixedWeekCount={false}
      height="100%"
      timeZone="UTC"
      dayMaxEvents={perDay}
      events={events}
    />
  );
};

const grid = document.querySelector('#grid');
if (grid !== null) createRoot(grid).render(<BareCalendar />);
