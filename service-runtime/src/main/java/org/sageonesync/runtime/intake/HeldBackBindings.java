package org.sageonesync.runtime.intake;

import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

import java.util.Map;

/**
 * The binder's consumers, not started with the application context: binding blocks for minutes
 * while Kafka cannot be reached, and would keep the service from starting. {@link IntakeStart}
 * starts them.
 */
final class HeldBackBindings extends InputBindingLifecycle {

    /** The name of the bean that this one replaces. */
    static final String REPLACED = "inputBindingLifecycle";

    private final BindingService bindings;
    private final Map<String, Bindable> bindables;

    HeldBackBindings(BindingService bindings, Map<String, Bindable> bindables) {
        super(bindings, bindables);
        this.bindings = bindings;
        this.bindables = bindables;
    }

    /** Starts all of them or none, so that another try binds none twice. */
    @Override
    public void start() {
        try {
            super.start();
        } catch (RuntimeException failure) {
            bindables.values().forEach(each -> each.unbindInputs(bindings));
            throw failure;
        }
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
