package plenary.collect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Isolation;

/** The job that takes one submission from the inbox to its seals, and how Spring Batch runs it. */
final class CollectJob {

    private static final String NAME = "collect";

    private final JobDatabase database;
    private final JobRepository repository;
    private final JobOperator operator;
    private final int threads;

    /** @param threads blocks that are read side by side */
    CollectJob(JobDatabase database, int threads) throws Exception {
        this.database = database;
        JdbcJobRepositoryFactoryBean repositories = new JdbcJobRepositoryFactoryBean();
        repositories.setDataSource(database.source());
        repositories.setTransactionManager(new JdbcTransactionManager(database.source()));
        // The lease keeps two runs of one country apart; serializable runs of two countries would fail one another.
        repositories.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        repositories.afterPropertiesSet();
        this.repository = repositories.getObject();
        TaskExecutorJobOperator jobs = new TaskExecutorJobOperator();
        jobs.setJobRepository(repository);
        jobs.setJobRegistry(new MapJobRegistry());
        jobs.setTaskExecutor(new SyncTaskExecutor());
        jobs.afterPropertiesSet();
        this.operator = jobs;
        this.threads = threads;
    }

    private Job job(SubmissionWork work, AsyncTaskExecutor executor) {
        return new JobBuilder(NAME, repository)
                .start(everyTime("open", work::open))
                .next(blocks("check-and-write-facilities", work, executor, References.FACILITY::equals))
                .next(blocks("check-and-write-equipment", work, executor, References.EQUIPMENT::equals))
                .next(blocks("check-and-write-others", work, executor, References::isNone))
                .next(everyTime("refuse-duplicates", work::refuseDuplicates))
                .next(everyTime("reconcile", work::reconcile))
                .next(everyTime("seal", work::seal))
                .next(everyTime("give-back", work::giveBack))
                .build();
    }

    /** A step that is cheap once its work is done, so a run that goes on takes it again rather than trust the database. */
    private Step everyTime(String name, Runnable work) {
        return new StepBuilder(name, repository)
                .tasklet((contribution, chunk) -> {
                    work.run();
                    return RepeatStatus.FINISHED;
                })
                .allowStartIfComplete(true)
                .build();
    }

    /** A step of one partition a block; a run that goes on takes only those that were not completed. */
    private Step blocks(String name, SubmissionWork work, AsyncTaskExecutor executor, Predicate<String> datasets) {
        Step block = new StepBuilder(name + "-block", repository)
                .tasklet((contribution, chunk) -> {
                    Partition which =
                            Partition.ofStep(contribution.getStepExecution().getStepName());
                    work.read(which.dataset(), which.block());
                    return RepeatStatus.FINISHED;
                })
                .build();
        return new StepBuilder(name, repository)
                .partitioner(block.getName(), partitioner(work, datasets))
                .step(block)
                .taskExecutor(executor)
                .build();
    }

    /**
     * One block of a table. Which one it is stands in the name of its step and not in its context: Spring Batch notes the
     * context after the step, and a run that was killed in between would never find its block again.
     */
    private record Partition(String dataset, int block) {

        static Partition ofStep(String step) {
            String name = step.substring(step.lastIndexOf(':') + 1);
            int dash = name.lastIndexOf('-');
            return new Partition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
        }

        String name() {
            return dataset + "-" + block;
        }
    }

    private static Partitioner partitioner(SubmissionWork work, Predicate<String> datasets) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (String dataset : work.datasets(datasets)) {
                int blocks = work.table(dataset).blocks().size();
                for (int block = 0; block < blocks; block++) {
                    partitions.put(new Partition(dataset, block).name(), new ExecutionContext());
                }
            }
            return partitions;
        };
    }

    /**
     * Runs the job, or goes on with it. The caller holds the lease of the country, so an execution that the database
     * takes for running belongs to a process that died.
     *
     * @param attempt changes when the work is begun anew
     * @return whether it ran; not when the database holds this attempt for completed, or for beyond repair
     */
    boolean run(SubmissionWork work, String attempt) {
        JobParameters parameters = new JobParametersBuilder()
                .addString("country", work.drop().country())
                .addString("drop", work.drop().name())
                .addString("attempt", attempt)
                .toJobParameters();
        // Closed before the lease is given back: a block may still be at work when the database has failed another.
        try (SimpleAsyncTaskExecutor executor = executor()) {
            recover(parameters);
            JobExecution execution = operator.start(job(work, executor), parameters);
            if (execution.getStatus().isUnsuccessful()) {
                throw cause(execution);
            }
            return true;
        } catch (JobInstanceAlreadyCompleteException | JobRestartException notRun) {
            return false;
        } catch (JobExecutionException e) {
            throw new IllegalStateException(
                    "could not start to collect " + work.drop().folder(), e);
        } catch (DataAccessException | TransactionException e) {
            throw database.failure(e);
        }
    }

    private SimpleAsyncTaskExecutor executor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(CollectJob::thread);
        executor.setConcurrencyLimit(threads);
        executor.setTaskTerminationTimeout(Duration.ofHours(1).toMillis());
        return executor;
    }

    // A block that had not begun when the job failed is cancelled, which is nobody's news: failures are told by the
    // job.
    private static Thread thread(Runnable block) {
        Thread thread = new Thread(block, NAME);
        thread.setUncaughtExceptionHandler((cancelled, why) -> {});
        return thread;
    }

    // When the database went away, a job may be noted as failed and a block of it as running.
    private void recover(JobParameters parameters) {
        Optional.ofNullable(repository.getLastJobExecution(NAME, parameters))
                .filter(last -> last.isRunning()
                        || last.getStepExecutions().stream()
                                .anyMatch(step -> step.getStatus().isRunning()))
                .ifPresent(operator::recover);
    }

    /** What our own code or the database threw, rather than what Spring Batch says about it. */
    private RuntimeException cause(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        // The database first: once it is gone, Spring Batch fails in other places too.
        for (Throwable failure : failures) {
            if (isOfTheDatabase(failure)) {
                return database.failure(failure);
            }
        }
        for (Throwable failure : failures) {
            if (failure instanceof RuntimeException ours) {
                return ours;
            }
        }
        return new IllegalStateException("collect ended as " + execution.getExitStatus());
    }

    private static boolean isOfTheDatabase(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof DataAccessException
                        || failure instanceof TransactionException
                        || isOfTheDatabase(failure.getCause()));
    }
}
