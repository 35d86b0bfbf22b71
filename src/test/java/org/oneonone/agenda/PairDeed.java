package org.oneonone.agenda;

import static org.oneonone.series.ExampleSeries.MAYA;
import static org.oneonone.series.ExampleSeries.RAVI;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.LongStream;
import org.oneonone.cadence.CadenceProposal;
import org.oneonone.excusal.Excuses;
import org.oneonone.meeting.Meeting;
import org.oneonone.meeting.MeetingName;
import org.oneonone.meeting.MeetingPages;
import org.oneonone.meeting.Occurrence;
import org.oneonone.person.PersonKey;
import org.oneonone.series.ExampleSeries;
import org.oneonone.series.SeriesProposal;

/** What two people can do, each with details by chance. */
enum PairDeed {
    PASS_TIME {
        @Override
        void run(PairWorld world, Random chance) {
            world.setNow(world.now().plus(Duration.ofMinutes(chance.nextInt(9 * 24 * 60))));
        }
    },
    PASS_MINUTES {
        @Override
        void run(PairWorld world, Random chance) {
            world.setNow(world.now().plus(Duration.ofMinutes(chance.nextInt(90))));
        }
    },
    PUT_CLOCK_BACK {
        @Override
        void run(PairWorld world, Random chance) {
            world.setNow(world.now().minus(Duration.ofMinutes(chance.nextInt(2 * 24 * 60))));
        }
    },
    MOVE {
        @Override
        void run(PairWorld world, Random chance) {
            LocalDateTime wanted = local(world).plusMinutes(chance.nextInt(40 * 24 * 4) * 15L - 24 * 60);
            world.life.move(world.series(), someMeeting(world, chance), wanted, someone(chance));
        }
    },
    SKIP {
        @Override
        void run(PairWorld world, Random chance) {
            MeetingName name = someMeeting(world, chance);
            world.life.skip(world.series(), name, Optional.empty(), chance.nextBoolean(), someone(chance));
        }
    },
    MERGE {
        @Override
        void run(PairWorld world, Random chance) {
            world.life.merge(world.series(), someMeeting(world, chance), someone(chance));
        }
    },
    HOLD {
        @Override
        void run(PairWorld world, Random chance) {
            world.life.hold(world.series(), someMeeting(world, chance), someone(chance));
        }
    },
    CLOSE {
        @Override
        void run(PairWorld world, Random chance) {
            world.life.close(world.series(), someMeeting(world, chance), someone(chance));
        }
    },
    REOPEN {
        @Override
        void run(PairWorld world, Random chance) {
            world.life.reopen(world.series(), someMeeting(world, chance), someone(chance));
        }
    },
    NEXT_PAGE {
        @Override
        void run(PairWorld world, Random chance) {
            world.pages.prepare(world.series(), MeetingPages.Wish.NEXT, someone(chance));
        }
    },
    EXTRA {
        @Override
        void run(PairWorld world, Random chance) {
            LocalDateTime start = local(world).plusMinutes(chance.nextInt(20 * 24 * 4) * 15L - 12 * 60);
            var wish = new MeetingPages.Wish(Optional.of(start), Optional.empty(), Optional.empty());
            world.pages.prepare(world.series(), wish, someone(chance));
        }
    },
    CHANGE_RULE {
        @Override
        void run(PairWorld world, Random chance) {
            LocalDate today = local(world).toLocalDate();
            String start = today.plusDays(chance.nextInt(20) - 7).atTime(8 + chance.nextInt(9), 30) + "";
            Optional<String> rule =
                    Optional.of(RULES.get(chance.nextInt(RULES.size()))).filter(text -> !text.isEmpty());
            var cadence = new CadenceProposal(rule, Optional.of(start), Optional.of("Europe/Berlin"), Optional.of(30));
            Optional<String> from = chance.nextBoolean()
                    ? Optional.of(today.plusDays(chance.nextInt(30)).toString())
                    : Optional.empty();
            world.book.change(world.series(), proposal(cadence, from), someone(chance));
        }
    },
    PAUSE {
        @Override
        void run(PairWorld world, Random chance) {
            world.book.pause(world.series(), someone(chance));
        }
    },
    RESUME {
        @Override
        void run(PairWorld world, Random chance) {
            world.book.resume(world.series(), someone(chance));
        }
    },
    GO_ON_LEAVE {
        @Override
        void run(PairWorld world, Random chance) {
            LocalDate first = local(world).toLocalDate().plusDays(chance.nextInt(30) - 10);
            world.leave.add(new Excuses.Range(first, first.plusDays(chance.nextInt(14)), ""));
        }
    },
    TAKE_LEAVE_BACK {
        @Override
        void run(PairWorld world, Random chance) {
            if (!world.leave.isEmpty()) {
                world.leave.remove(chance.nextInt(world.leave.size()));
            }
        }
    },
    ADD_POINT {
        @Override
        void run(PairWorld world, Random chance) {
            Optional<MeetingName> meeting =
                    chance.nextInt(3) == 0 ? Optional.of(someMeeting(world, chance)) : Optional.empty();
            String words = "Point " + world.points.version(world.series().id());
            TalkingPoint added = world.agenda.add(world.series(), Optional.of(words), meeting, someone(chance));
            world.brought.put(added.id(), words);
        }
    },
    DISCUSS_POINT {
        @Override
        void run(PairWorld world, Random chance) {
            somePoint(world, chance).ifPresent(id -> world.agenda.discuss(world.series(), id, someone(chance)));
        }
    },
    REOPEN_POINT {
        @Override
        void run(PairWorld world, Random chance) {
            somePoint(world, chance).ifPresent(id -> world.agenda.reopen(world.series(), id, someone(chance)));
        }
    },
    DELETE_POINT {
        @Override
        void run(PairWorld world, Random chance) {
            somePoint(world, chance).ifPresent(id -> {
                world.agenda.delete(world.series(), id, someone(chance));
                world.brought.remove(id);
            });
        }
    },
    WRITE_TASK {
        @Override
        void run(PairWorld world, Random chance) {
            List<Long> pages = world.rows().stream()
                    .map(Meeting::pageId)
                    .flatMapToLong(OptionalLong::stream)
                    .boxed()
                    .toList();
            if (!pages.isEmpty()) {
                world.tasks.add(new PairWorld.Task(pages.get(chance.nextInt(pages.size())), world.now()));
            }
        }
    },
    TICK_TASK {
        @Override
        void run(PairWorld world, Random chance) {
            if (!world.tasks.isEmpty()) {
                world.tasks.remove(chance.nextInt(world.tasks.size()));
            }
        }
    };

    private static final List<String> RULES = List.of(
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2",
            "FREQ=WEEKLY;BYDAY=TU,TH",
            "FREQ=WEEKLY;COUNT=3",
            "FREQ=MONTHLY;BYDAY=-1FR",
            "FREQ=DAILY;INTERVAL=3",
            "");

    abstract void run(PairWorld world, Random chance);

    private static PersonKey someone(Random chance) {
        return chance.nextBoolean() ? MAYA : RAVI;
    }

    private static LocalDateTime local(PairWorld world) {
        return LocalDateTime.ofInstant(world.now(), ExampleSeries.BERLIN)
                .withSecond(0)
                .withNano(0);
    }

    /** One of the dates around now, in whatever state, by its row or by its date; or one that there is not. */
    private static MeetingName someMeeting(PairWorld world, Random chance) {
        Instant now = world.now();
        List<Occurrence> dates =
                world.timeline().between(now.minus(Duration.ofDays(20)), now.plus(Duration.ofDays(50)));
        return dates.isEmpty()
                ? new MeetingName.Date(world.series().id(), now)
                : dates.get(chance.nextInt(Math.min(dates.size(), 7))).name();
    }

    private static Optional<PointId> somePoint(PairWorld world, Random chance) {
        long all = world.points.changedSince(world.series().id(), 0).size();
        return LongStream.rangeClosed(1, all)
                .skip(all == 0 ? 0 : chance.nextInt((int) all))
                .mapToObj(PointId::new)
                .findFirst();
    }

    private static SeriesProposal proposal(CadenceProposal cadence, Optional<String> from) {
        return new SeriesProposal(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(cadence),
                from,
                Optional.empty());
    }
}
