package plenary.app;

import picocli.CommandLine.IVersionProvider;
import plenary.schemas.contract.Contract;

/** What {@code plenary --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Plenary.class.getPackage().getImplementationVersion();
        return new String[] {"plenary " + (version == null ? "(not packaged)" : version), "contract " + Contract.VERSION
        };
    }
}
