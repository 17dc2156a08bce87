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

    HeldBackBindings(BindingService bindings, Map<String, Bindable> bindables) {
        super(bindings, bindables);
    }

    @Override
    public boolean isAutoStartup() {
        return false;
    }
}
