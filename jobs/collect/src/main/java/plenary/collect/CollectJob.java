package plenary.collect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
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
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The job that takes one submission from the inbox to its seals, and how Spring Batch runs it. */
final class CollectJob {

    private static final String NAME = "collect";

    private final JobRepository repository;
    private final JobOperator operator;
    private final int threads;

    /** @param threads blocks that are read side by side */
    CollectJob(String jobDatabaseUrl, int threads) throws Exception {
        DataSource database = new DriverManagerDataSource(jobDatabaseUrl);
        JdbcJobRepositoryFactoryBean repositories = new JdbcJobRepositoryFactoryBean();
        repositories.setDataSource(database);
        repositories.setTransactionManager(new JdbcTransactionManager(database));
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

    private Job job(SubmissionWork work) {
        return new JobBuilder(NAME, repository)
                .start(everyTime("open", work::open))
                .next(blocks("check-and-write-facilities", work, References.DATASET::equals))
                .next(blocks("check-and-write-others", work, dataset -> !dataset.equals(References.DATASET)))
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
    private Step blocks(String name, SubmissionWork work, Predicate<String> datasets) {
        Step block = new StepBuilder(name + "-block", repository)
                .tasklet((contribution, chunk) -> {
                    ExecutionContext which = contribution.getStepExecution().getExecutionContext();
                    work.read(which.getString("dataset"), which.getInt("block"));
                    return RepeatStatus.FINISHED;
                })
                .build();
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor(name + "-");
        executor.setConcurrencyLimit(threads);
        return new StepBuilder(name, repository)
                .partitioner(block.getName(), partitioner(work, datasets))
                .step(block)
                .taskExecutor(executor)
                .build();
    }

    private static Partitioner partitioner(SubmissionWork work, Predicate<String> datasets) {
        return gridSize -> {
            Map<String, ExecutionContext> partitions = new HashMap<>();
            for (String dataset : work.datasets(datasets)) {
                int blocks = work.table(dataset).blocks().size();
                for (int block = 0; block < blocks; block++) {
                    ExecutionContext which = new ExecutionContext();
                    which.putString("dataset", dataset);
                    which.putInt("block", block);
                    partitions.put(dataset + "-" + block, which);
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
        Optional.ofNullable(repository.getLastJobExecution(NAME, parameters))
                .filter(JobExecution::isRunning)
                .ifPresent(operator::recover);
        try {
            JobExecution execution = operator.start(job(work), parameters);
            if (execution.getStatus().isUnsuccessful()) {
                throw cause(execution);
            }
            return true;
        } catch (JobInstanceAlreadyCompleteException | JobRestartException notRun) {
            return false;
        } catch (JobExecutionException e) {
            throw new IllegalStateException(
                    "could not start to collect " + work.drop().folder(), e);
        }
    }

    /** What our own code threw, rather than what Spring Batch says about it. */
    private static RuntimeException cause(JobExecution execution) {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            if (failure instanceof RuntimeException ours) {
                return ours;
            }
        }
        return new IllegalStateException("collect ended as " + execution.getExitStatus());
    }
}
