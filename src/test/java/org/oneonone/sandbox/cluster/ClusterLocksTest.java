package org.oneonone.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.oneonone.sandbox.base.ClassPath;
import org.oneonone.sandbox.base.Database;
import org.oneonone.sandbox.base.SandboxDatabase;

public class ClusterLocksTest {
    @Rule
    public final TemporaryFolder home = new TemporaryFolder();

    private Database first;
    private Database second;

    @Before
    public void open() {
        first = SandboxDatabase.open(home.getRoot().toPath(), "", "sa", "");
        second = new Database(first.url(), "sa", "");
    }

    @After
    public void close() {
        second.close();
        first.close();
    }

    @Test
    public void keepsASecondNodeOutUntilTheFirstUnlocks() {
        var mine = new ClusterLocks(first).getLockForName("org.oneonone.test");
        var theirs = new ClusterLocks(second).getLockForName("org.oneonone.test");

        mine.lock();
        boolean whileHeld = theirs.tryLock();
        mine.unlock();

        assertThat(whileHeld).isFalse();
        assertThat(theirs.tryLock()).isTrue();
        theirs.unlock();
    }

    @Test
    public void freesTheLockOfAKilledNode() throws Exception {
        Process node = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        ClassPath.argument(),
                        LockingNode.class.getName(),
                        first.url())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var mine = new ClusterLocks(first).getLockForName("org.oneonone.test");
        boolean whileAlive;
        try (Scanner output = new Scanner(node.getInputStream())) {
            while (!output.nextLine().equals("locked")) {}
            whileAlive = mine.tryLock();
        } finally {
            node.destroyForcibly().waitFor();
        }

        assertThat(whileAlive).isFalse();
        assertThat(mine.tryLock(5, TimeUnit.SECONDS)).isTrue();
        mine.unlock();
    }

    @Test
    public void keepsASecondThreadOfTheSameNodeOut() throws Exception {
        ClusterLocks locks = new ClusterLocks(first);
        locks.getLockForName("org.oneonone.test").lock();

        boolean other = CompletableFuture.supplyAsync(
                        () -> locks.getLockForName("org.oneonone.test").tryLock())
                .get(5, TimeUnit.SECONDS);

        assertThat(other).isFalse();
        locks.getLockForName("org.oneonone.test").unlock();
    }

    @Test
    public void doesNotNestAndIsNotUnlockedByStrangers() {
        var lock = new ClusterLocks(first).getLockForName("org.oneonone.test");

        assertThatThrownBy(lock::unlock).isInstanceOf(IllegalMonitorStateException.class);
        lock.lock();

        assertThatThrownBy(lock::lock).hasMessageContaining("org.oneonone.test");
        lock.unlock();
    }

    /** A node of its own that takes the lock and keeps it. */
    public static final class LockingNode {
        public static void main(String[] arguments) throws InterruptedException {
            new ClusterLocks(new Database(arguments[0], "sa", ""))
                    .getLockForName("org.oneonone.test")
                    .lock();
            System.out.println("locked");
            Thread.currentThread().join();
        }
    }
}
